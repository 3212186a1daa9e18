/** MathML, which browsers draw and React renders, but its types leave out. */

import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type MathElement = DetailedHTMLProps<HTMLAttributes<MathMLElement>, MathMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement & { readonly display?: 'block' };
      mi: MathElement;
      mn: MathElement;
      mo: MathElement & { readonly form?: 'infix' };
      mrow: MathElement;
    }
  }
}
