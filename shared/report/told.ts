import { patternsOf } from './detect.ts';
import { LANGUAGES } from './language.ts';
import { tellNeeds, type ToldNeeds } from './patterns/matches.ts';

/** What all patterns of the report engine need. It takes a second to tell, which the build spends for all who start it (`learnNeeds`). */
export function toldNeeds(): ToldNeeds {
  return tellNeeds(LANGUAGES.flatMap((lang) => [...patternsOf(lang)]));
}
