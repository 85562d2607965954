/** Mails as mail programs write them, byte by byte. */

const CRLF = '\r\n';

/** A part: header lines, an empty line, its content in one character a byte. */
export function part(headers: readonly string[], content: string | Uint8Array): string {
  return [...headers, '', typeof content === 'string' ? content : Buffer.from(content).toString('latin1')].join(CRLF);
}

export function multipart(subtype: string, parts: readonly string[], params = ''): string {
  // Told apart from those of what it holds.
  const boundary = `=_${subtype.replace(/\W/g, '')}${parts.join('').length}`;
  return [`Content-Type: multipart/${subtype}; boundary="${boundary}"${params}`, '', 'This is a message in MIME.', ...parts.map((text) => `--${boundary}${CRLF}${text}`), `--${boundary}--`, ''].join(CRLF);
}

export function base64(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64').replace(/.{76}/g, `$&${CRLF}`);
}

export function quotedPrintable(content: Uint8Array): string {
  const escaped = [...content].map((byte) => (byte === 10 || (byte >= 32 && byte < 127 && byte !== 61) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('');
  return escaped.replaceAll('\n', CRLF).replace(/[^\r\n]{70}(?=[^\r\n]{4})/g, `$&=${CRLF}`).replace(/=(\r\n)?([0-9A-F])=\r\n([0-9A-F])/g, '=$2$3');
}

/** A file that comes with a mail, in base64. */
export function attachment(type: string, name: string, content: string | Uint8Array): string {
  return part([`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'], base64(content));
}

/** A whole mail. `body` begins with the header lines of its content. */
export function mail(body: string, headers: readonly string[] = ['From: a@b.example', 'To: c@d.example', 'Subject: CT']): Uint8Array {
  return Buffer.from([...headers, 'MIME-Version: 1.0', body].join(CRLF), 'latin1');
}
