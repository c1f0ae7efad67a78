/** Own files only; nothing inline, no frame, no plug-in, no form that leads elsewhere, no request to any other machine. */
const policy = [
  `default-src 'none'`, `style-src 'self'`, `script-src 'self'`, `img-src 'self'`, `connect-src 'self'`, `form-action 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
].join('; ');

/** Set on every answer, errors included. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
};

/** By https, browsers are told to come no other way for a year. */
export const httpsHeaders: Readonly<Record<string, string>> = { ...safetyHeaders, 'strict-transport-security': 'max-age=31536000' };
