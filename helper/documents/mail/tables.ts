/** What a mail may hold before it counts as an attack or a mistake. */
export const MAIL_LIMITS = {
  /** Bytes of the file; mail servers take 25 to 150 MB. */
  bytes: 256 * 2 ** 20,
  parts: 1000,
  /** How deep its parts lie in one another. */
  depth: 32,
};

/** Headers that a reader sees above the text, in the order in which the letter tells them; all others go. */
export const SHOWN_HEADERS = ['From', 'To', 'Cc', 'Date', 'Subject'] as const;

/** What becomes of a part that is neither text nor a picture of the text, by its type; any other is a file of the case. */
export const PART_USES: readonly { types: RegExp; use: 'sealed' | 'dropped' | 'people' | 'tnef' | 'object' | 'mail' }[] = [
  { types: /^application\/(x-)?pkcs7-mime$/, use: 'sealed' },
  { types: /^(application\/(x-)?pkcs7-signature|application\/pgp-(signature|keys|encrypted)|text\/x-amp-html)$/, use: 'dropped' },
  { types: /^(text\/(x-)?vcard|text\/directory|text\/calendar|application\/ics|text\/rfc822-headers|message\/(delivery-status|disposition-notification|feedback-report|global-.*))$/, use: 'people' },
  { types: /^application\/(vnd\.)?ms-tnef$/, use: 'tnef' },
  { types: /^application\/x-oleobject$/, use: 'object' },
  { types: /^message\/rfc822$/, use: 'mail' },
];

/** Names that tell the same of parts whose type is a general one. */
export const NAME_USES: typeof PART_USES = [
  { types: /\.p7m$/i, use: 'sealed' },
  { types: /\.p7s$/i, use: 'dropped' },
  { types: /\.(vcf|ics|vcs)$/i, use: 'people' },
  { types: /^winmail\.dat$/i, use: 'tnef' },
  { types: /\.eml$/i, use: 'mail' },
];

/** Labels of "no known character set" (RFC 1428, RFC 2046 4.1.2). */
export const NO_CHARSET = /^(unknown-8bit|x-unknown|unknown|default|none)?$/i;

/** A mail in PGP that stands in the text itself (RFC 4880, 6.2). */
export const PGP_MESSAGE = /^-----BEGIN PGP MESSAGE-----/m;
