import { InputFailure } from './failure.ts';

/** What went wrong on the way to a URL, in words: the cause and what to do. */
export const failureOf = (error: unknown, url: string): InputFailure => {
  if (error instanceof InputFailure) return error;
  for (const each of causesOf(error)) {
    if (each instanceof InputFailure) return each;
    const failed = known(codeOf(each), url);
    if (failed) return new InputFailure(failed[0], failed[1], error);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new InputFailure(`${url} could not be fetched (${message})`, 'open it in a browser and save the page to a file', error);
};

/** The error, what caused it and, for attempts at several addresses, each of their errors. */
const causesOf = (error: unknown, depth = 0): unknown[] => {
  if (!(error instanceof Error) || depth > 4) return [error];
  const several = error instanceof AggregateError ? error.errors as unknown[] : [];
  return [error, ...[error.cause, ...several].filter((each) => each !== undefined).flatMap((each) => causesOf(each, depth + 1))];
};

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : error.name;
};

const known = (code: string, url: string): [cause: string, advice: string] | null => {
  const host = URL.canParse(url) ? new URL(url).host : url;
  switch (code) {
    case 'ENOTFOUND': return [`the name ${host} was not found`, 'check the address'];
    case 'EAI_AGAIN': return [`the name ${host} could not be looked up`, 'check your connection, or save the page to a file'];
    case 'ECONNREFUSED': return [`${host} refuses the connection`, 'check the address, or try again later'];
    case 'ECONNRESET': case 'EPIPE': case 'UND_ERR_SOCKET': case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH': return [`${host} broke off the connection`, 'try again later'];
    case 'EHOSTUNREACH': case 'ENETUNREACH': case 'ENETDOWN': return [`${host} cannot be reached`, 'check your connection'];
    case 'ETIMEDOUT': case 'UND_ERR_CONNECT_TIMEOUT': return [`${host} does not answer`, 'try again later'];
    case 'UND_ERR_HEADERS_TIMEOUT': return [`${host} took too long to answer`, 'try again later'];
    case 'UND_ERR_BODY_TIMEOUT': return [`${host} stopped in the middle of its answer`, 'try again later'];
    case 'AbortError': case 'UND_ERR_ABORTED': return [`${url} took too long`, 'open it in a browser and save the page to a file'];
    case 'UND_ERR_HEADERS_OVERFLOW': case 'HPE_HEADER_OVERFLOW':
      return [`${host} answers with headers that are too long`, 'open it in a browser and save the page to a file'];
    case 'Z_DATA_ERROR': case 'Z_BUF_ERROR': return [`${url} answers with damaged compression`, 'try again later'];
    default:
  }
  if (code.startsWith('HPE_') || code === 'HTTPParserError') return [`${host} does not answer in HTTP`, 'check the address and whether it should be https'];
  // Node names what it dislikes of a certificate in some forty codes; OpenSSL adds its own.
  if (code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL') || code === 'EPROTO' || code.startsWith('CERT_') || code.includes('_CERT')
    || code.includes('SIGNATURE')) {
    return [`no secure connection to ${host} (${code})`, 'check the address, or save the page to a file in a browser that trusts it'];
  }
  return code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')
    ? [`${url} answers with damaged compression`, 'try again later']
    : null;
};
