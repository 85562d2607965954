import { useEffect, useState, type ReactNode } from 'react';
import type { Flow, FlowActions } from '../flow.ts';
import type { Host, PutBack } from '../hosts/host.ts';
import { useWords } from '../words/translate.ts';
import { Note } from './Notice.tsx';

/** Where mail systems begin to refuse messages; attachments grow by a third on their way. */
const MAIL_LIMIT = 20 * 2 ** 20;

/** Mail services that hospitals do not use for patients' data. */
const FREE_MAIL = /@(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|mail)\.[a-z.]{2,6}$/i;

export interface PutBackState {
  /** Those that have something to do for this case. */
  offers: readonly PutBack[];
  busy: boolean;
  /** It is there: putting it back again would double it. */
  done: boolean;
  start(offer: PutBack): void;
  /** What the person should know before and after. */
  notes: ReactNode;
}

/** Putting the clean case back into the host, with the notes that go with it. */
export function usePutBack(host: Host, flow: Flow, actions: FlowActions): PutBackState {
  const words = useWords();
  const [step, setStep] = useState<string>();
  const [left, setLeft] = useState<string[]>();
  const [chosen, setChosen] = useState<PutBack>();
  const [recipients, setRecipients] = useState<string[]>([]);
  const { clean } = flow;
  const offers = clean ? host.putBacks.filter((offer) => offer.applies(clean)) : [];

  useEffect(() => {
    setLeft(undefined);
    setChosen(undefined);
    if (clean) void host.recipients().then(setRecipients, () => setRecipients([]));
  }, [clean, host]);

  const start = (offer: PutBack): void => {
    setLeft(undefined);
    setChosen(offer);
    void actions.attempt(async () => {
      try {
        const report = await offer.run(clean!, setStep);
        setLeft(report.left.map((name) => titleOf(flow, name, words)));
      } finally {
        setStep(undefined);
      }
    });
  };

  // Of the main way it is said before, of another one when it was chosen.
  const note = (chosen ?? offers[0])?.note;
  const isMail = host.name !== 'word' && host.name !== 'browser';
  const free = recipients.filter((address) => FREE_MAIL.test(address));
  const notes = (
    <>
      {left && left.length === 0 && <Note intent="success">{words('putBackDone')}</Note>}
      {left && left.length > 0 && <Note intent="error" title={words('attention')}>{words('stillOriginal', { list: left.join(', ') })}</Note>}
      {step !== undefined && <Note>{words('putBackStep', { name: step })}</Note>}
      {note && <Note>{words(note)}</Note>}
      {isMail && clean && clean.size > MAIL_LIMIT && <Note intent="warning" title={words('attention')}>{words('sizeWarning', { size: Math.ceil(clean.size / 2 ** 20) })}</Note>}
      {free.length > 0 ? <Note intent="warning">{words('recipientsPersonal', { list: free.join(', ') })}</Note>
        : recipients.length > 0 && <Note>{words('recipientsNote', { list: recipients.join(', ') })}</Note>}
    </>
  );
  return { offers, busy: step !== undefined, done: left !== undefined, start, notes };
}

function titleOf(flow: Flow, name: string, words: ReturnType<typeof useWords>): string {
  const title = flow.items.find((item) => item.name === name)?.title;
  return title ? words(title) : name;
}
