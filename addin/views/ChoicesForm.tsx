import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Combobox, Dropdown, Field, Input, Option, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ANSWERS, type Answer, type Options } from '../../shared/contract/http.ts';
import { PROJECT_NAME } from '../../shared/policy/policy.ts';
import type { Choices, Flow } from '../flow.ts';
import type { StringKey } from '../words/strings.ts';
import { useWords } from '../words/translate.ts';
import { useStyles } from './styles.ts';

/** The id of the field of the project, which takes the focus while what stands there cannot be a name. */
export const PROJECT_FIELD = 'project';

/** Whether the project can be called so, or the policy needs none. */
export function hasProject({ options, choices }: Pick<Flow, 'options' | 'choices'>): boolean {
  return PROJECT_NAME.test(choices.project) || options?.policies.find(({ name }) => name === choices.policy)?.reversible === false;
}

interface Props {
  options: Options;
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** Policy with its advice, project, and the choices that most cases do not need. */
export function ChoicesForm({ options, choices, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const policy = options.policies.find(({ name }) => name === choices.policy);
  const title = (name: string): string => options.policies.find((one) => one.name === name)?.title[words.language] ?? name;
  const set = (part: Partial<Choices>): void => onChange({ ...choices, ...part });

  return (
    <div className={styles.stack}>
      <Field label={words('policy')}>
        <Dropdown value={title(choices.policy)} selectedOptions={[choices.policy]} onOptionSelect={(_event, { optionValue }) => optionValue && set({ policy: optionValue })}>
          {options.policies.map(({ name }) => <Option key={name} value={name}>{title(name)}</Option>)}
        </Dropdown>
      </Field>
      {policy && <p className={styles.advice}>{policy.advice[words.language]}</p>}
      {policy?.reversible === false
        ? <p className={styles.hint}>{words('projectUnused')}</p>
        : (
          <Field label={words('project')} hint={words('projectHint')} {...(PROJECT_NAME.test(choices.project) ? {} : { validationMessage: words('projectName') })}>
            <Combobox
              id={PROJECT_FIELD} freeform value={choices.project} selectedOptions={[choices.project]}
              onOptionSelect={(_event, { optionValue }) => optionValue && set({ project: optionValue })}
              onChange={({ target }) => set({ project: target.value })}
            >
              {options.projects.map((name) => <Option key={name}>{name}</Option>)}
            </Combobox>
          </Field>
        )}
      <Accordion collapsible>
        <AccordionItem value="more">
          <AccordionHeader size="small">{words('moreOptions')}</AccordionHeader>
          <AccordionPanel className={styles.stack}>
            <Field label={words('accessions')} hint={words('accessionsHint')}>
              <Input value={choices.accessions} onChange={(_event, { value }) => set({ accessions: value })} />
            </Field>
            <AnswerField label="burnedIn" value={choices.burnedIn} onChange={(burnedIn) => set({ burnedIn })} />
            <AnswerField label="face" value={choices.face} onChange={(face) => set({ face })} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

const ANSWER_WORDS: Record<Answer, StringKey> = { yes: 'answerYes', no: 'answerNo', unknown: 'answerUnknown' };

function AnswerField({ label, value, onChange }: { label: StringKey; value: Answer; onChange: (value: Answer) => void }): ReactNode {
  const words = useWords();
  return (
    <Field label={words(label)}>
      <RadioGroup layout="horizontal" value={value} onChange={(_event, data) => onChange(data.value as Answer)}>
        {ANSWERS.toReversed().map((answer) => <Radio key={answer} value={answer} label={words(ANSWER_WORDS[answer])} />)}
      </RadioGroup>
    </Field>
  );
}
