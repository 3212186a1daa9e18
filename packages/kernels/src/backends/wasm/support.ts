/** Whether WebAssembly with SIMD can be compiled here: asked by compiling the smallest module that uses it. */

/** `(module (func (drop (v128.const i32x4 0 0 0 0))))` */
const SIMD_MODULE = Uint8Array.of(
  0x00,
  0x61,
  0x73,
  0x6d,
  0x01,
  0x00,
  0x00,
  0x00, // magic and version
  0x01,
  0x04,
  0x01,
  0x60,
  0x00,
  0x00, // one type: () -> ()
  0x03,
  0x02,
  0x01,
  0x00, // one function of that type
  0x0a,
  0x17,
  0x01,
  0x15,
  0x00,
  0xfd,
  0x0c, // its code: v128.const ...
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0, // ... of zeros
  0x1a,
  0x0b, // drop, end
);

let reason: string | undefined | null = null;

export function whyWasmIsUnsupported(): string | undefined {
  if (reason === null) reason = findReason();
  return reason;
}

function findReason(): string | undefined {
  if (typeof WebAssembly === 'undefined') return 'this JavaScript engine has no WebAssembly';
  if (!WebAssembly.validate(SIMD_MODULE)) return 'WebAssembly has no SIMD here';
  try {
    new WebAssembly.Module(SIMD_MODULE);
    return undefined;
  } catch (error) {
    return `WebAssembly may not be compiled here (a Content-Security-Policy needs 'wasm-unsafe-eval'): ${String(error)}`;
  }
}
