import { describeBackend } from '../../conformance.ts';
import { openBackend } from '../../registry.ts';

describeBackend('wasm', () => openBackend('wasm'));
