import { describeBackend } from '../../conformance.ts';
import { openBackend } from '../../registry.ts';

describeBackend('js', () => openBackend('js'));
