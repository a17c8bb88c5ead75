/** What Excel's object model answers instead of a result. Codes are Microsoft's; the texts are never compared. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

const MESSAGES = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'The resource being created already exists.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidOperation: 'This operation is not permitted for the current object.',
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  InvalidObjectPath: 'The object path is missing.',
} as const;

export function apiError(code: keyof typeof MESSAGES, about?: string): ApiError {
  return new ApiError(code, about === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${about})`);
}

/** What this emulation lacks, by its name: a test that comes here needs more of it, or asks too much of Excel. */
export function notModelled(what: string): ApiError {
  return new ApiError('NotModelledByTheEmulator', `The emulated Excel has no ${what}`);
}
