import { encodeLink } from '@glassnet/core/link';
import { useApp } from 'ink';
import { type Dispatch, useEffect } from 'react';
import type { ExitCode } from '../../exit-code.ts';
import { netBytes } from '../../net-bytes.ts';
import { netFormatOf } from '../../net-formats.ts';
import { formatOf } from '../../prediction/rows-formats.ts';
import { wordsOf } from '../look/languages.ts';
import type { Event } from '../state/reduce.ts';
import type { State, Task } from '../state/state.ts';
import { countText } from '../views/count-text.ts';
import { exportedRows } from './exported-rows.ts';
import type { Host } from './host.ts';
import { messageOf } from './message-of.ts';

/** Does the tasks of the state, one after the other, and tells how each went. */
export function useTasks(state: State, host: Host, dispatch: Dispatch<Event>): void {
  const { exit } = useApp();
  const [task] = state.tasks;
  useEffect(() => {
    if (task === undefined) return;
    dispatch({ kind: 'taken' });
    done(task, state, host, dispatch, exit).catch((error: unknown) => {
      dispatch({ kind: 'told', notice: { text: messageOf(error), isWarning: true } });
    });
  }, [task, state, host, dispatch, exit]);
}

async function done(
  task: Task,
  state: State,
  host: Host,
  dispatch: Dispatch<Event>,
  exit: (code: ExitCode) => void,
): Promise<void> {
  const words = wordsOf(state.language);
  const tell = (text: string, isWarning = false): void =>
    dispatch({ kind: 'told', notice: { text, isWarning } });
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const isWritten = await host.write(path, bytes);
    tell(isWritten ? words.written(path) : words.isThere(path), !isWritten);
  };
  switch (task.kind) {
    case 'exit':
      return exit(task.code);
    case 'suspend':
      host.suspend();
      return tell(words.isBack);
    case 'open': {
      tell(words.opening(task.source));
      const model = await host.open(task.source);
      dispatch({ kind: 'opened', model });
      return tell(words.opened(model.name));
    }
    case 'rows': {
      const onProgress = (share: number): void => tell(words.loading((100 * share).toFixed(0)));
      const rows = await host.readRows(task.path, state.net, onProgress);
      dispatch({ kind: 'loaded', rows });
      return tell(words.loaded(countText(rows.x.rows), rows.name));
    }
    case 'save':
      return write(task.path, await netBytes(state.net, netFormatOf(task.path)));
    case 'export': {
      const { scored } = state.batch;
      if (scored?.net !== state.net) return tell(words.scoring, true);
      return write(task.path, exportedRows(state.batch, scored, formatOf(task.path)));
    }
    case 'copy': {
      const token = encodeLink(state.net);
      host.copy(token);
      return dispatch({ kind: 'linked', token });
    }
  }
}
