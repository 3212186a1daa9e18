/** The kernels as JavaScript, each behind those that it uses. Made by generate/kernel-sources.mjs; do not edit. */
export const kernelSources: Readonly<Record<string, { readonly uses: readonly string[]; readonly code: string }>> = {
  fround: {
    uses: [],
    code: "const { fround } = Math;",
  },
  ROUND: {
    uses: [],
    code: "/** Adding and subtracting 1.5 * 2^23 rounds a small float32 to the nearest integer, ties to even. */\nconst ROUND = 12582912;",
  },
  LOG2_E: {
    uses: ["fround"],
    code: "const LOG2_E = fround(Math.LOG2E);",
  },
  LN2_HIGH: {
    uses: ["fround"],
    code: "/** ln 2 in two parts; the first has so few bits that n * LN2_HIGH is exact. */\nconst LN2_HIGH = fround(0.693145751953125);",
  },
  LN2_LOW: {
    uses: ["fround"],
    code: "const LN2_LOW = fround(1.42860682e-6);",
  },
  EXP_2: {
    uses: ["fround"],
    code: "const EXP_2 = fround(0.5);",
  },
  EXP_3: {
    uses: ["fround"],
    code: "const EXP_3 = fround(0.16666528582572937);",
  },
  EXP_4: {
    uses: ["fround"],
    code: "const EXP_4 = fround(0.04166725277900696);",
  },
  EXP_5: {
    uses: ["fround"],
    code: "const EXP_5 = fround(0.008368170820176601);",
  },
  EXP_6: {
    uses: ["fround"],
    code: "const EXP_6 = fround(0.0013863974018022418);",
  },
  EXP_LOWEST: {
    uses: [],
    code: "/** Below, e^x rounds to 0; above, it is beyond float32. */\nconst EXP_LOWEST = -104;",
  },
  EXP_HIGHEST: {
    uses: [],
    code: "const EXP_HIGHEST = 89;",
  },
  EXPM1_LOWEST: {
    uses: [],
    code: "/** Below, e^x - 1 rounds to -1. */\nconst EXPM1_LOWEST = -25;",
  },
  LEAST_POWER: {
    uses: [],
    code: "/** 2^n at index n - LEAST_POWER, as float64, so that one rounding scales into the subnormals and out to infinity. */\nconst LEAST_POWER = -160;",
  },
  POWERS_OF_TWO: {
    uses: ["LEAST_POWER"],
    code: "const POWERS_OF_TWO = Float64Array.from({ length: 290 }, (_, i) => 2 ** (i + LEAST_POWER));",
  },
  binaryExponent: {
    uses: ["fround","ROUND","LOG2_E"],
    code: "/** n = round(x / ln 2). */\nfunction binaryExponent(x) {\n  return fround(fround(fround(x * LOG2_E) + ROUND) - ROUND);\n}",
  },
  remainder: {
    uses: ["fround","LN2_HIGH","LN2_LOW"],
    code: "/** r = x - n ln 2. */\nfunction remainder(x, n) {\n  return fround(fround(x - fround(n * LN2_HIGH)) - fround(n * LN2_LOW));\n}",
  },
  expm1OfRemainder: {
    uses: ["fround","EXP_2","EXP_3","EXP_4","EXP_5","EXP_6"],
    code: "/** e^r - 1 for a remainder r, at most ln 2 / 2 from 0. */\nfunction expm1OfRemainder(r) {\n  let q = EXP_6;\n  q = fround(fround(q * r) + EXP_5);\n  q = fround(fround(q * r) + EXP_4);\n  q = fround(fround(q * r) + EXP_3);\n  q = fround(fround(q * r) + EXP_2);\n  return fround(r + fround(fround(r * r) * q));\n}",
  },
  significand: {
    uses: ["fround","remainder","expm1OfRemainder"],
    code: "/** e^(high + low) 2^-n for n = round((high + low) / ln 2): within sqrt 2 of 1. `low` is small beside 1. */\nfunction significand(high, low, n) {\n  return fround(1 + expm1OfRemainder(fround(remainder(high, n) + low)));\n}",
  },
  scale: {
    uses: ["fround","LEAST_POWER","POWERS_OF_TWO"],
    code: "/** y 2^n, rounded once; n from -160 to 129. */\nfunction scale(y, n) {\n  return fround(y * (POWERS_OF_TWO[n - LEAST_POWER] ?? Number.NaN));\n}",
  },
  exp: {
    uses: ["fround","EXP_LOWEST","EXP_HIGHEST","binaryExponent","remainder","expm1OfRemainder","scale"],
    code: "/** e^x; NaN stays NaN. At most 1 ULP. */\nfunction exp(x) {\n  const bounded = Math.min(Math.max(x, EXP_LOWEST), EXP_HIGHEST);\n  const n = binaryExponent(bounded);\n  return scale(fround(1 + expm1OfRemainder(remainder(bounded, n))), n);\n}",
  },
  expm1: {
    uses: ["fround","EXPM1_LOWEST","binaryExponent","remainder","expm1OfRemainder","scale"],
    code: "/**\n * e^x - 1 for x <= 0, as 2^n (e^r - 1) + (2^n - 1): near 0, where e^x - 1 would lose digits, n is 0 and nothing\n * cancels. NaN stays NaN. At most 1 ULP.\n */\nfunction expm1(x) {\n  const bounded = Math.max(x, EXPM1_LOWEST);\n  const n = binaryExponent(bounded);\n  const m = expm1OfRemainder(remainder(bounded, n));\n  return fround(scale(m, n) + fround(scale(1, n) - 1));\n}",
  },
  SELU_SCALE: {
    uses: ["fround"],
    code: "/** The fixed point of self-normalizing nets: SELU keeps mean 0 and variance 1 from layer to layer. */\nconst SELU_SCALE = fround(1.0507009873554805);",
  },
  SELU_ALPHA: {
    uses: ["fround"],
    code: "const SELU_ALPHA = fround(1.7580993408473766);",
  },
  elu: {
    uses: ["fround","expm1"],
    code: "/** x where x >= 0, else alpha (e^x - 1); at most 2 ULP. */\nfunction elu(x, alpha = 1) {\n  return x >= 0 ? x : fround(alpha * expm1(x));\n}",
  },
  selu: {
    uses: ["fround","expm1","SELU_SCALE","SELU_ALPHA"],
    code: "/** 1.0507 x where x >= 0, else 1.0507 * 1.6733 (e^x - 1); at most 2.5 ULP. */\nfunction selu(x) {\n  return x >= 0 ? fround(SELU_SCALE * x) : fround(SELU_ALPHA * expm1(x));\n}",
  },
  TAIL_END: {
    uses: [],
    code: "/** Beyond, a e^-a rounds to 0. */\nconst TAIL_END = 110;",
  },
  gate: {
    uses: ["fround","scale"],
    code: "/** x - a c 2^n where x >= 0, else -a c 2^n. */\nfunction gate(x, a, c, n) {\n  const line = x >= 0 ? x : -0;\n  return fround(line - scale(fround(a * c), n));\n}",
  },
  sigmoidGate: {
    uses: ["fround","binaryExponent","significand","scale","gate"],
    code: "/** x times the sigmoid of v, v = -(high + low) for x >= 0, else high + low: both tails are a z / (1 + z), z = e^(high + low). */\nfunction sigmoidGate(x, a, high, low) {\n  const n = binaryExponent(fround(high + low));\n  const p = significand(high, low, n);\n  return gate(x, a, fround(p / fround(1 + scale(p, n))), n);\n}",
  },
  silu: {
    uses: ["TAIL_END","sigmoidGate"],
    code: "/** x / (1 + e^-x), also called swish. At most 4 ULP. */\nfunction silu(x) {\n  const a = Math.min(Math.abs(x), TAIL_END);\n  return sigmoidGate(x, a, -a, 0);\n}",
  },
  mish: {
    uses: ["fround","binaryExponent","significand","scale","TAIL_END","gate"],
    code: "/**\n * x tanh(ln(1 + e^x)). With w = (1 + e^x)^2 the tanh is (w - 1) / (w + 1), and with z = e^-a the tails are\n * a z 2z / (2z (z + 1) + 1) for x >= 0 and a z (z + 2) / (z (z + 2) + 2) below. At most 5 ULP.\n */\nfunction mish(x) {\n  const a = Math.min(Math.abs(x), TAIL_END);\n  const n = binaryExponent(-a);\n  const p = significand(-a, 0, n);\n  const z = scale(p, n);\n  const isPositive = x >= 0;\n  const u = isPositive ? 2 * z : z;\n  const v = fround(z + (isPositive ? 1 : 2));\n  const product = fround(u * v);\n  const numerator = isPositive ? u : v;\n  const denominator = fround(product + (isPositive ? 1 : 2));\n  return gate(x, a, fround(p * fround(numerator / denominator)), n);\n}",
  },
  ROUND_TO_8_BITS: {
    uses: [],
    code: "/** Adding and subtracting 1.5 * 2^(23 - k) rounds to a multiple of 2^-k. */\nconst ROUND_TO_8_BITS = 49152;",
  },
  ROUND_TO_4_BITS: {
    uses: [],
    code: "const ROUND_TO_4_BITS = 786432;",
  },
  ROUND_TO_10_BITS: {
    uses: [],
    code: "const ROUND_TO_10_BITS = 12288;",
  },
  GELU_END: {
    uses: [],
    code: "/** Beyond, a Phi(-a) rounds to 0. */\nconst GELU_END = 14.5;",
  },
  SQRT_2PI: {
    uses: ["fround"],
    code: "const SQRT_2PI = fround(2.5066282749176025);",
  },
  P_1: {
    uses: ["fround"],
    code: "const P_1 = fround(0.9947447776794434);",
  },
  P_2: {
    uses: ["fround"],
    code: "const P_2 = fround(0.2560017704963684);",
  },
  P_3: {
    uses: ["fround"],
    code: "const P_3 = fround(0.028658175840973854);",
  },
  Q_1: {
    uses: ["fround"],
    code: "const Q_1 = fround(0.9528000950813293);",
  },
  Q_2: {
    uses: ["fround"],
    code: "const Q_2 = fround(0.4253353178501129);",
  },
  Q_3: {
    uses: ["fround"],
    code: "const Q_3 = fround(0.10176680982112885);",
  },
  Q_4: {
    uses: ["fround"],
    code: "const Q_4 = fround(0.011442749761044979);",
  },
  GELU_TANH_END: {
    uses: ["fround"],
    code: "/** Beyond, the tail of gelu-tanh rounds to 0. */\nconst GELU_TANH_END = fround(10.9);",
  },
  C1_HIGH: {
    uses: ["fround"],
    code: "/** 2 sqrt(2 / pi) and 0.044715 times that, each in two parts of which the first has few bits. */\nconst C1_HIGH = fround(1.5957679748535156);",
  },
  C1_LOW: {
    uses: ["fround"],
    code: "const C1_LOW = fround(1.1467521972008399e-6);",
  },
  C3_HIGH: {
    uses: ["fround"],
    code: "const C3_HIGH = fround(0.0712890625);",
  },
  C3_LOW: {
    uses: ["fround"],
    code: "const C3_LOW = fround(6.575377483386546e-5);",
  },
  C3: {
    uses: ["fround"],
    code: "const C3 = fround(0.07135481387376785);",
  },
  gelu: {
    uses: ["fround","binaryExponent","significand","gate","ROUND_TO_8_BITS","GELU_END","SQRT_2PI","P_1","P_2","P_3","Q_1","Q_2","Q_3","Q_4"],
    code: "/**\n * x Phi(x) = x (1 + erf(x / sqrt 2)) / 2. The tail is a Phi(-a) = a e^(-a^2/2) / M(a), and M(a) = sqrt(2 pi) a + P(a) / Q(a)\n * with P of degree 3, Q of degree 4 and only positive coefficients; the larger a, the less the quotient matters.\n * a^2 = h^2 + (a - h)(a + h), h being a rounded to 12 bits, whose square is exact. At most 5 ULP.\n */\nfunction gelu(x) {\n  const a = Math.min(Math.abs(x), GELU_END);\n  const h = fround(fround(a + ROUND_TO_8_BITS) - ROUND_TO_8_BITS);\n  const high = -0.5 * fround(h * h);\n  const low = fround(-0.5 * fround(fround(a - h) * fround(a + h)));\n  const n = binaryExponent(fround(high + low));\n  const p = significand(high, low, n);\n  let P = P_3;\n  P = fround(fround(P * a) + P_2);\n  P = fround(fround(P * a) + P_1);\n  P = fround(fround(P * a) + 2);\n  let Q = Q_4;\n  Q = fround(fround(Q * a) + Q_3);\n  Q = fround(fround(Q * a) + Q_2);\n  Q = fround(fround(Q * a) + Q_1);\n  Q = fround(fround(Q * a) + 1);\n  const M = fround(fround(SQRT_2PI * a) + fround(P / Q));\n  return gate(x, a, fround(p / M), n);\n}",
  },
  geluTanh: {
    uses: ["fround","sigmoidGate","ROUND_TO_4_BITS","ROUND_TO_10_BITS","GELU_TANH_END","C1_HIGH","C1_LOW","C3_HIGH","C3_LOW","C3"],
    code: "/**\n * x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2 = x / (1 + e^-v) with v = x g, g = c1 + c3 x^2: silu with\n * another exponent. With a = h + d, h of 8 bits, g is `coarse` = c1_high + c3_high h^2, which is exact, and a small `fine`;\n * `coarse` in turn is a multiple of 2^-10, whose product with h is exact, and a rest. At most 4 ULP.\n */\nfunction geluTanh(x) {\n  const a = Math.min(Math.abs(x), GELU_TANH_END);\n  const h = fround(fround(a + ROUND_TO_4_BITS) - ROUND_TO_4_BITS);\n  const d = fround(a - h);\n  const h2 = fround(h * h);\n  const coarse = fround(C1_HIGH + fround(C3_HIGH * h2));\n  const fine = fround(fround(C1_LOW + fround(C3_LOW * h2)) + fround(C3 * fround(d * fround(a + h))));\n  const coarsest = fround(fround(coarse + ROUND_TO_10_BITS) - ROUND_TO_10_BITS);\n  const rest = fround(h * fround(coarse - coarsest));\n  const high = -fround(h * coarsest);\n  const low = -fround(fround(rest + fround(d * coarse)) + fround(a * fine));\n  return sigmoidGate(x, a, high, low);\n}",
  },
  SOFTSIGN_BOUND: {
    uses: [],
    code: "/** Beyond, 1 + |x| rounds to |x|, so x / (1 + |x|) to 1 or -1. */\nconst SOFTSIGN_BOUND = 2 ** 30;",
  },
  identity: {
    uses: [],
    code: "/** x itself. */\nfunction identity(x) {\n  return x;\n}",
  },
  relu: {
    uses: [],
    code: "/** max(x, 0); -0 becomes 0. */\nfunction relu(x) {\n  return Math.max(x, 0);\n}",
  },
  relu6: {
    uses: [],
    code: "/** min(max(x, 0), 6); -0 becomes 0. */\nfunction relu6(x) {\n  return Math.min(Math.max(x, 0), 6);\n}",
  },
  clip: {
    uses: [],
    code: "/** min(max(x, least), most); a zero may become the other zero that is the bound. */\nfunction clip(x, least = -1, most = 1) {\n  return Math.min(Math.max(x, least), most);\n}",
  },
  leakyRelu: {
    uses: ["fround"],
    code: "/** x where x >= 0, else alpha x; at most half a ULP. With alpha 0 it is NaN at -infinity: take relu instead. */\nfunction leakyRelu(x, alpha = fround(0.01)) {\n  return x >= 0 ? x : fround(alpha * x);\n}",
  },
  hardSigmoid: {
    uses: ["fround"],
    code: "/**\n * alpha x + beta, kept between 0 and 1. Next to where it leaves 0 the two cancel: an error of half a unit of the product\n * remains, at most 2^-25 for the usual alpha and beta, however small the sum.\n */\nfunction hardSigmoid(x, alpha = fround(1 / 6), beta = 0.5) {\n  return Math.min(Math.max(fround(fround(alpha * x) + beta), 0), 1);\n}",
  },
  hardSwish: {
    uses: ["fround"],
    code: "/**\n * x min(max(x + 3, 0), 6) / 6. The factor comes first and x is bounded by -3, so that nothing overflows and\n * -infinity is not multiplied by 0: from -3 down it is -0. At most 2 ULP.\n */\nfunction hardSwish(x) {\n  const factor = fround(Math.min(Math.max(fround(x + 3), 0), 6) / 6);\n  return fround(Math.max(x, -3) * factor);\n}",
  },
  softsign: {
    uses: ["fround","SOFTSIGN_BOUND"],
    code: "/** x / (1 + |x|); x is bounded, so that infinity is not divided by infinity. At most 2 ULP. */\nfunction softsign(x) {\n  const bounded = Math.min(Math.max(x, -SOFTSIGN_BOUND), SOFTSIGN_BOUND);\n  return fround(bounded / fround(1 + Math.abs(bounded)));\n}",
  },
  sigmoid: {
    uses: ["fround","exp"],
    code: "/**\n * 1 / (1 + exp(-x)), computed as u - u t with z = exp(-|x|), t = z / (1 + z), and u = 1 for x >= 0, else z:\n * the same function, but it loses no digits where x is very negative. At most 2 ULP.\n */\nfunction sigmoid(x) {\n  const z = exp(-Math.abs(x));\n  const t = fround(z / fround(1 + z));\n  const u = x >= 0 ? 1 : z;\n  return fround(u - fround(u * t));\n}",
  },
  SQRT2_MINUS_1: {
    uses: ["fround"],
    code: "const SQRT2_MINUS_1 = fround(Math.SQRT2 - 1);",
  },
  LOG_2: {
    uses: ["fround"],
    code: "const LOG_2 = fround(0.6666677594184875);",
  },
  LOG_4: {
    uses: ["fround"],
    code: "const LOG_4 = fround(0.3997756838798523);",
  },
  LOG_6: {
    uses: ["fround"],
    code: "const LOG_6 = fround(0.29871460795402527);",
  },
  log1p: {
    uses: ["fround","LN2_HIGH","LN2_LOW","SQRT2_MINUS_1","LOG_2","LOG_4","LOG_6","log"],
    code: "/**\n * ln(1 + z) for z from 0 to 1. Beyond sqrt 2, 1 + z is halved and ln 2 added, so that 1 + f is within sqrt 2 of 1;\n * then with s = f / (2 + f), ln(1 + f) = 2 atanh(s) = 2s + s R, R = s^2 L(s^2), L of degree 2. As 2s = f - s f, that\n * is f - (h - s (h + R)) with h = f^2 / 2: f is exact, and what is rounded is small beside it. NaN stays NaN. At most 2 ULP.\n */\nfunction log1p(z) {\n  const halved = z > SQRT2_MINUS_1;\n  const f = halved ? fround(fround(z - 1) * 0.5) : z;\n  const s = fround(f / fround(2 + f));\n  const s2 = fround(s * s);\n  let R = LOG_6;\n  R = fround(fround(R * s2) + LOG_4);\n  R = fround(fround(R * s2) + LOG_2);\n  R = fround(R * s2);\n  const h = fround(fround(0.5 * f) * f);\n  const log = fround(f - fround(h - fround(s * fround(h + R))));\n  return halved ? fround(LN2_HIGH + fround(LN2_LOW + log)) : log;\n}",
  },
  log: {
    uses: ["fround","LN2_HIGH","LN2_LOW","log1p"],
    code: "/** ln x for x from 1 to 2^31, as k ln 2 + ln(1 + z) with x = 2^k (1 + z). NaN stays NaN. */\nfunction log(x) {\n  const k = 31 - Math.clz32(x);\n  const z = fround(fround(x * 2 ** -k) - 1);\n  return fround(fround(k * LN2_HIGH) + fround(fround(k * LN2_LOW) + log1p(z)));\n}",
  },
  softplus: {
    uses: ["fround","exp","log1p"],
    code: "/** max(x, 0) + ln(1 + e^-|x|): nothing overflows, and both terms are positive. At most 2 ULP. */\nfunction softplus(x) {\n  return Math.fround(Math.max(x, 0) + log1p(exp(-Math.abs(x))));\n}",
  },
  TANH_SMALL: {
    uses: [],
    code: "const TANH_SMALL = 0.625;",
  },
  TANH_3: {
    uses: ["fround"],
    code: "const TANH_3 = fround(-0.3333328068256378);",
  },
  TANH_5: {
    uses: ["fround"],
    code: "const TANH_5 = fround(0.13331405818462372);",
  },
  TANH_7: {
    uses: ["fround"],
    code: "const TANH_7 = fround(-0.05373651534318924);",
  },
  TANH_9: {
    uses: ["fround"],
    code: "const TANH_9 = fround(0.02062816731631756);",
  },
  TANH_11: {
    uses: ["fround"],
    code: "const TANH_11 = fround(-0.005692296661436558);",
  },
  tanh: {
    uses: ["fround","exp","TANH_SMALL","TANH_3","TANH_5","TANH_7","TANH_9","TANH_11"],
    code: "/**\n * (e^x - e^-x) / (e^x + e^-x): x + x^3 p(x^2) near 0, else 1 - 2 / (e^2|x| + 1) with the sign of x.\n * At most 2 ULP.\n */\nfunction tanh(x) {\n  if (x === 0)\n    return x;\n  const magnitude = Math.abs(x);\n  if (magnitude < TANH_SMALL) {\n    const s = fround(x * x);\n    let p = TANH_11;\n    p = fround(fround(p * s) + TANH_9);\n    p = fround(fround(p * s) + TANH_7);\n    p = fround(fround(p * s) + TANH_5);\n    p = fround(fround(p * s) + TANH_3);\n    return fround(x + fround(x * fround(s * p)));\n  }\n  const large = fround(1 - fround(2 / fround(exp(2 * magnitude) + 1)));\n  return x < 0 ? -large : large;\n}",
  },
  layerNorm: {
    uses: ["fround"],
    code: "/**\n * (x - mean) / sqrt(variance + epsilon) for one row of `length` numbers at `start` of `source`; `source` and `target`\n * may be the same. The length is rounded to float32, too. Both sums begin at 0 and go from left to right; the variance is that of the differences x - mean as\n * they were rounded. A row with a NaN is all NaN.\n */\nfunction layerNorm(source, start, target, targetStart, length, epsilon = 0) {\n  let sum = 0;\n  for (let i = start; i < start + length; i++)\n    sum = fround(sum + source[i]);\n  const count = fround(length);\n  const mean = fround(sum / count);\n  let squares = 0;\n  for (let i = 0; i < length; i++) {\n    const difference = fround(source[start + i] - mean);\n    target[targetStart + i] = difference;\n    squares = fround(squares + fround(difference * difference));\n  }\n  const deviation = fround(Math.sqrt(fround(fround(squares / count) + epsilon)));\n  for (let i = targetStart; i < targetStart + length; i++)\n    target[i] = fround(target[i] / deviation);\n}",
  },
  softmax: {
    uses: ["fround","exp","subtractMax"],
    code: "/** exp(x - max) over its sum, added from left to right. A row with a NaN is all NaN. */\nconst softmax = (source, start, target, targetStart, length) => {\n  subtractMax(source, start, target, targetStart, length);\n  let sum = 0;\n  for (let i = targetStart; i < targetStart + length; i++) {\n    const power = exp(target[i]);\n    target[i] = power;\n    sum = fround(sum + power);\n  }\n  for (let i = targetStart; i < targetStart + length; i++)\n    target[i] = fround(target[i] / sum);\n};",
  },
  logSoftmax: {
    uses: ["fround","exp","log","subtractMax"],
    code: "/**\n * x - max - ln(sum of exp(x - max)), added from left to right. The sum begins at 1, so its logarithm is exact to an\n * absolute error of about 2^-24 for each number of the row: a probability close to 1 has a logarithm of few digits.\n * A row with a NaN is all NaN.\n */\nconst logSoftmax = (source, start, target, targetStart, length) => {\n  subtractMax(source, start, target, targetStart, length);\n  let sum = 0;\n  for (let i = targetStart; i < targetStart + length; i++)\n    sum = fround(sum + exp(target[i]));\n  const logarithm = log(sum);\n  for (let i = targetStart; i < targetStart + length; i++)\n    target[i] = fround(target[i] - logarithm);\n};",
  },
  subtractMax: {
    uses: ["fround"],
    code: "const subtractMax = (source, start, target, targetStart, length) => {\n  let max = Number.NEGATIVE_INFINITY;\n  for (let i = 0; i < length; i++)\n    max = Math.max(max, source[start + i]);\n  for (let i = 0; i < length; i++)\n    target[targetStart + i] = fround(source[start + i] - max);\n};",
  },
  columnOperations: {
    uses: ["fround"],
    code: "const columnOperations = {\n  /** x where x >= 0, else the column's slope times x (He et al. 2015, https://arxiv.org/abs/1502.01852). */\n  prelu: (x, slope) => (x >= 0 ? x : fround(slope * x)),\n  /** x times the column's value. */\n  scale: (x, value) => fround(x * value),\n  /** x plus the column's value. */\n  shift: (x, value) => fround(x + value),\n};",
  },
};
