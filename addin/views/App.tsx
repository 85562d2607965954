import { Button, FluentProvider, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { LocalLanguageRegular, ShieldCheckmarkFilled } from '@fluentui/react-icons';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useFlow, type Flow } from '../flow.ts';
import type { HelperClient } from '../helperClient.ts';
import type { Host } from '../hosts/host.ts';
import { themeFor } from '../theme.ts';
import { LANGUAGES, type Language } from '../words/strings.ts';
import { WordsContext, languageFor, useWords, wordsOf } from '../words/translate.ts';
import { Footer } from './Footer.tsx';
import { Gather } from './Gather.tsx';
import { ProblemNotice } from './Notice.tsx';
import { usePutBack } from './putBack.tsx';
import { Result } from './Result.tsx';
import { Review } from './Review.tsx';
import { usePageStyles, useStyles } from './styles.ts';
import { Working } from './Working.tsx';

/** The pane: theme and language around the flow. */
export function App({ host, client }: { host: Host; client: HelperClient }): ReactNode {
  usePageStyles();
  const [language, setLanguage] = useState<Language>(() => languageFor(host.language));
  const words = useMemo(() => wordsOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={themeFor(host.theme.dark)}>
      <WordsContext.Provider value={words}>
        <Pane host={host} client={client} onLanguage={setLanguage} />
      </WordsContext.Provider>
    </FluentProvider>
  );
}

function Pane({ host, client, onLanguage }: { host: Host; client: HelperClient; onLanguage: (language: Language) => void }): ReactNode {
  const styles = useStyles();
  const [flow, actions] = useFlow(host, client);
  const putBack = usePutBack(host, flow, actions);
  useLeaveGuard((flow.inspection !== undefined || flow.step === 'inspecting') && !(flow.step === 'result' && (flow.saved || putBack.done)));
  return (
    <div className={styles.pane}>
      <Header flow={flow} onLanguage={onLanguage} />
      <main className={styles.main}>
        {flow.problem && <ProblemNotice problem={flow.problem} onDismiss={() => actions.change({ problem: undefined })} />}
        {flow.step === 'gather' && <Gather flow={flow} actions={actions} />}
        {(flow.step === 'inspecting' || flow.step === 'running') && <Working key={flow.step} flow={flow} />}
        {flow.step === 'review' && <Review flow={flow} actions={actions} />}
        {flow.step === 'result' && <Result flow={flow} actions={actions} notes={putBack.notes} />}
      </main>
      <Footer flow={flow} actions={actions} putBack={putBack} />
    </div>
  );
}

/** Has the browser ask before the page is left or reloaded, which wipes the case. */
function useLeaveGuard(loses: boolean): void {
  useEffect(() => {
    if (!loses) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [loses]);
}

/** Which of the three steps the pane is at; looking belongs to gathering, running to reviewing. */
const STEPS: Record<Flow['step'], readonly [position: number, name: 'stepGather' | 'stepReview' | 'stepDone']> = {
  gather: [1, 'stepGather'],
  inspecting: [1, 'stepGather'],
  review: [2, 'stepReview'],
  running: [2, 'stepReview'],
  result: [3, 'stepDone'],
};

function Header({ flow, onLanguage }: { flow: Flow; onLanguage: (language: Language) => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [position, name] = STEPS[flow.step];
  return (
    <header className={styles.header}>
      <ShieldCheckmarkFilled className={styles.brand} fontSize={22} aria-hidden />
      <div className={styles.grow}>
        <strong>{words('appName')}</strong>
        <div className={styles.hint}>{words('stepOf', { n: position, name: words(name) })}</div>
      </div>
      <Menu checkedValues={{ language: [words.language] }} onCheckedValueChange={(_event, { checkedItems }) => onLanguage(checkedItems[0] as Language)}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<LocalLanguageRegular />} aria-label={words('language')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {LANGUAGES.map((language) => <MenuItemRadio key={language} name="language" value={language}>{LANGUAGE_NAMES[language]}</MenuItemRadio>)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}

/** Each language calls itself by its own name. */
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Español' };
