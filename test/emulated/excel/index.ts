import { controlled, type EmulatedExcelOptions, type ExcelControl } from './control';
import { within } from './globals';
import { evaluate, type Bridge, type Library } from './library';
import { messageOf, type Told } from './model/world';
import { officeStandIn } from './office';
import type { Session } from './session';
import type { RequestBody } from './wire';

export type { EmulatedExcelOptions } from './control';
export { boundTo, install, uninstall, within } from './globals';
export type { FailureOptions, FailureTime, LoggedRequest } from './session';

/**
 * A running Excel in memory, in front of Microsoft's own library, unmodified: `Excel`, `Office` and `OfficeExtension` are
 * what add-ins find as globals; `install` makes them such.
 */
export type EmulatedExcel = Library & ExcelControl;

export async function emulatedExcel(options: EmulatedExcelOptions = {}): Promise<EmulatedExcel> {
  const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: () => undefined };
  const { session, control, set, language } = await controlled(options, (event) => {
    within(library, () => {
      tell(bridge, event);
    });
  });
  connect(bridge, session);
  const { Excel, Office, OfficeExtension } = evaluate(bridge, officeStandIn({ set, language }));
  const library: Library = { Excel, Office, OfficeExtension };
  return {
    ...library,
    ...control,
    stop() {
      control.stop();
      bridge.onMessageFromHost = null;
    },
  };
}

/** Answers what the library sends over the bridge. */
function connect(bridge: Bridge, session: Session): void {
  bridge.sendMessageToHost = (text) => {
    const message = JSON.parse(text) as BridgeMessage;
    if (message.type !== REQUEST) return;
    const { body } = message.message;
    const answer = session.answer(JSON.stringify(body));
    const reply =
      'text' in answer
        ? { statusCode: 200, headers: {}, body: JSON.parse(answer.text) as unknown }
        : { statusCode: 400, headers: {}, body: refusalBody(answer.refusal) };
    queueMicrotask(() =>
      bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: RESPONSE, message: reply })),
    );
  };
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody };
}

function refusalBody(code: string): string {
  // A connection that fails says nothing.
  return code === 'ConnectionFailure' ? '' : JSON.stringify({ error: { code, message: code } });
}

function tell(bridge: Bridge, event: Told): void {
  const message = { entries: [messageOf(event)] };
  bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, controlId: '', message }));
}
