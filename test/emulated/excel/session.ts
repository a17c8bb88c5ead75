import type { StoredBook } from '../store/model';
import { ApiError } from './errors';
import { run, type Running, type RunOptions } from './machine';
import { ACTION, execute, type RequestBody, type ResponseBody } from './wire';

/** What went over the wire, in order. */
export interface LoggedRequest {
  readonly kind: 'read' | 'write' | 'clean-up';
  /** Bytes of the request's and the response's bodies as UTF-8. */
  readonly bytes: { readonly sent: number; readonly received: number };
  readonly actions: number;
  /** The code of the error it was answered with; null for none. */
  readonly error: string | null;
}

/** When a request that is made to fail does so: before anything is done, after half of it, or when all of it is done. */
export type FailureTime = 'before' | 'half' | 'after';

export interface FailureOptions {
  readonly when?: FailureTime;
  /** Microsoft's code of the error. */
  readonly code?: string;
  /** Fails as the connection does, without an answer of the object model. */
  readonly transport?: boolean;
}

/** An answer: the text of a response, or the refusal of the transport by its code. */
export type Answer = { readonly text: string } | { readonly refusal: Refusal };

export type Refusal =
  | 'InvalidOperationInCellEditMode'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'InvalidOrTimedOutSession'
  | 'ConnectionFailure';

export interface Session extends Running {
  readonly requests: LoggedRequest[];
  /** Answers the body of a request. */
  readonly answer: (text: string) => Answer;
  readonly failAt: (count: number, options?: FailureOptions) => void;
  readonly editing: (on: boolean) => void;
  readonly close: () => void;
}

/** Bytes of one request or response that Excel takes (Microsoft: "Performance optimization using the Excel API"). */
const MAX_PAYLOAD = 5 * 1024 * 1024;

const CHANGES: ReadonlySet<number> = new Set([ACTION.method, ACTION.set]);

/** A running Excel that answers one client, and can be made to refuse it. */
export function startSession(book: StoredBook, options: RunOptions): Session {
  const running = run(book, options);
  const requests: LoggedRequest[] = [];
  let failure: ({ left: number } & FailureOptions) | null = null;
  let isClosed = false;
  let isEditing = false;

  /** Whether this is the one that is to fail. */
  function fails(): FailureOptions | null {
    if (!failure) return null;
    failure.left -= 1;
    if (failure.left > 0) return null;
    const options = failure;
    failure = null;
    return options;
  }

  function respond(body: RequestBody): ResponseBody | Refusal {
    const { machine } = running;
    const failing = fails();
    if (!failing) return execute(machine, body);
    const { when = 'before', code = 'GeneralException', transport = false } = failing;
    const ends = { before: 0, half: halfOf(body), after: body.Actions.length };
    const error = new ApiError(code, 'There was an internal error while processing the request.');
    const result = execute(machine, body, { at: ends[when], error });
    if (transport) return 'ConnectionFailure';
    // When all of it has been done there is no action left to fail at.
    return result.Error ? result : failed(result, error);
  }

  function decide(body: RequestBody, size: number): ResponseBody | Refusal {
    if (isClosed) return 'InvalidOrTimedOutSession';
    if (isEditing) return 'InvalidOperationInCellEditMode';
    return size > MAX_PAYLOAD ? 'RequestPayloadSizeLimitExceeded' : respond(body);
  }

  return {
    ...running,
    requests,
    answer(text) {
      const body = JSON.parse(text) as RequestBody;
      const sent = byteLength(text);
      const response = decide(body, sent);
      const answer = inLimits(response);
      requests.push({
        kind: kindOf(body),
        bytes: { sent, received: 'text' in answer ? byteLength(answer.text) : 0 },
        actions: body.Actions.length,
        error: 'refusal' in answer ? answer.refusal : ((response as ResponseBody).Error?.Code ?? null),
      });
      return answer;
    },
    failAt(count, failing = {}) {
      failure = { left: count, ...failing };
    },
    editing(on) {
      isEditing = on;
    },
    close() {
      isClosed = true;
    },
  };
}

/** The action in the middle of those that change something. */
function halfOf({ Actions }: RequestBody): number {
  const changes = [...Actions.entries()].filter(([, { ActionType }]) => CHANGES.has(ActionType));
  return changes[changes.length >> 1]?.[0] ?? 0;
}

function inLimits(response: ResponseBody | Refusal): Answer {
  if (typeof response === 'string') return { refusal: response };
  const text = JSON.stringify(response);
  return byteLength(text) > MAX_PAYLOAD ? { refusal: 'ResponsePayloadSizeLimitExceeded' } : { text };
}

function failed(done: ResponseBody, { code, message }: ApiError): ResponseBody {
  const Error = {
    Code: code,
    Message: message,
    Location: '',
    ActionIndex: done.Results.length - 1,
    HttpStatusCode: 500,
  };
  return { Results: [], TraceIds: [], Error };
}

/** By what it does: the library's own flag takes some methods that only look for writes. */
function kindOf({ Actions, ObjectPaths }: RequestBody): LoggedRequest['kind'] {
  const acts = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  if (acts.length > 0 && acts.every(({ Name }) => Name === '_RemoveReference')) return 'clean-up';
  const adds = Object.values(ObjectPaths).some(({ Name }) => Name === 'Add');
  const writes = acts.some(
    ({ ActionType, Name }) => ActionType === ACTION.set || (ActionType === ACTION.method && !/^(?:_|get)/i.test(Name)),
  );
  return adds || writes ? 'write' : 'read';
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
