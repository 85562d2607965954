/** What the emulated Office host begins with; plain data, since it travels into the page. */
export interface HostState {
  host: 'Word' | 'Outlook compose' | 'Outlook read';
  language: string;
  dark: boolean;
  /** The open Word document, base 64. */
  document: string;
  message: { subject: string; body: string; from: string; to: string[]; attachments: { name: string; base64: string }[] };
  /** Calls that are never answered, as real hosts sometimes leave them. */
  silent: string[];
}

/** What the host did, for a test to look at. */
export interface HostRecord {
  /** Every call that changes something, in order, e.g. `add x.docx`. */
  calls: string[];
  /** Word documents opened as new, and what replaced the body with the tracking mode at that moment; base 64. */
  opened: string[];
  replaced: { base64: string; tracking: string }[];
  subject: string;
  body: string;
  attachments: { name: string; base64: string }[];
  replies: { htmlBody: string; attachments: { name: string; base64file: string }[] }[];
}

export const NO_STATE: HostState = {
  host: 'Word', language: 'en-US', dark: false, document: '', silent: [],
  message: { subject: '', body: '', from: 'sender@hospital.example', to: ['colleague@clinic.example'], attachments: [] },
};
