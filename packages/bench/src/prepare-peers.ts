/** The peers that are here, their versions, and the others with the reason. */

import type { Contender } from './contender.ts';
import { peers } from './contenders.ts';
import { installPeer } from './install-peers.ts';
import { type Peer, peerPackages } from './peer-packages.ts';
import { findPython } from './python.ts';

export interface PreparedPeers {
  readonly contenders: readonly Contender[];
  /** `onnxruntime-web 1.30.0` */
  readonly versions: readonly string[];
  /** Who is missing, and why. */
  readonly missing: readonly string[];
}

export function preparePeers(): PreparedPeers {
  const reasons = new Map<string, string>();
  const versions: string[] = [];
  for (const peer of Object.keys(peerPackages).filter(isPeer)) {
    const reason = installPeer(peer);
    if (reason !== undefined) reasons.set(peer, reason);
    else versions.push(...Object.entries(peerPackages[peer]).map((entry) => entry.join(' ')));
  }
  const python = findPython();
  if (python === undefined) reasons.set('numpy', 'no python3 here has it');
  else versions.push(`NumPy ${python.versions}`);

  const reasonFor = ({ name }: Contender) => reasons.get(name.startsWith('tfjs') ? 'tfjs' : name);
  return {
    contenders: peers.filter((peer) => reasonFor(peer) === undefined),
    versions,
    missing: peers.flatMap((peer) => {
      const reason = reasonFor(peer);
      return reason === undefined ? [] : [`${peer.title}: ${reason}`];
    }),
  };
}

function isPeer(name: string): name is Peer {
  return Object.hasOwn(peerPackages, name);
}
