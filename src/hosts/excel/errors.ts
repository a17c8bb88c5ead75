import { HostError, type HostErrorCode } from '../host';

const EDITING: Words = ['editing', '有单元格正在编辑，没有改动。请先按回车结束编辑，再试一次。'];
// What is protected has been seen before anything was written.
const READ_ONLY: Words = [
  'read-only',
  '工作簿现在不能改动（可能是只读打开的，或刚刚加了保护），没有改动。请点“启用编辑”或另存一份，再试一次。',
];
const TOO_LARGE: Words = ['too-large', '表格太大，Excel 一次传不完，没有改动。请把工作表拆开后再试。'];
const GONE: Words = ['failed', '与工作簿的连接断了，没有改动。请确认工作簿还开着；重新打开本窗格后再试。'];
const CHANGED: Words = ['failed', '工作表刚刚被改动过，没有改动。请再试一次。'];

type Words = readonly [code: HostErrorCode, message: string];

/** What Excel's codes mean to people. Its own texts are in the user's language and are never compared. */
const WORDS: Readonly<Record<string, Words>> = {
  InvalidOperationInCellEditMode: EDITING,
  AccessDenied: READ_ONLY,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  InvalidOrTimedOutSession: GONE,
  ConnectionFailure: GONE,
  InactiveWorkbook: GONE,
  ItemNotFound: CHANGED,
  InvalidReference: CHANGED,
  Conflict: CHANGED,
  ItemAlreadyExists: ['sheet-exists', '已有同名的工作表，没有改动。请再试一次。'],
  ActivityLimitReached: ['failed', 'Excel 正忙，没有改动。请稍等几秒再试。'],
  WriteNotSupportedWhenModalDialogOpen: ['failed', 'Excel 里开着一个对话框，没有改动。请先关掉它再试。'],
};

/** Codes of requests of which Excel has done nothing. */
const REFUSED = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'WriteNotSupportedWhenModalDialogOpen',
  'ActivityLimitReached',
]);

/** Codes of what would pass in smaller parts. The first of them says that Excel has not even begun. */
const TOO_LARGE_REQUEST = 'RequestPayloadSizeLimitExceeded';
const TOO_LARGE_ANSWER = 'ResponsePayloadSizeLimitExceeded';

/** A failure of office.js as people are told it; what is one of ours already stays. */
export function inWords(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const [code, message] = WORDS[codeOf(error)] ?? [
    'failed',
    `Excel 没有做成（${codeOf(error) || '没有说明原因'}），没有改动。请再试一次；若仍不成，请保存后重新打开工作簿。`,
  ];
  return new HostError(code, message, { cause: error });
}

/** Whether Excel has done nothing of the request that failed so. */
export function isRefused(error: unknown): boolean {
  return REFUSED.has(codeOf(error));
}

export function isTooLargeRequest(error: unknown): boolean {
  return codeOf(error) === TOO_LARGE_REQUEST;
}

export function isTooLarge(error: unknown): boolean {
  return isTooLargeRequest(error) || codeOf(error) === TOO_LARGE_ANSWER;
}

/** Microsoft's code, also of an error that has been put into words; '' for any other. */
export function codeOf(error: unknown): string {
  const cause = error instanceof HostError ? error.cause : error;
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return typeof code === 'string' ? code : '';
}
