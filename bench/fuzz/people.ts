import iconv from 'iconv-lite';

/** An invented person as a header writes the name, and the character set that it is written in. */
export interface Person {
  /** The values of Specific Character Set; none for the default repertoire. */
  terms: string[];
  /** The value of a PN, in Unicode. */
  name: string;
  /** Words of the name that must be in no output. */
  words: string[];
  patientId: string;
}

/** One person for each character set of PS3.3 C.12.1.1.2. The words are long and rare, so that they stand nowhere by chance. */
export const PEOPLE: readonly Person[] = [
  { terms: [], name: 'Quillfeather^Zephyrina', words: ['Quillfeather', 'Zephyrina'], patientId: '7719405' },
  { terms: ['ISO_IR 100'], name: 'Vågenæs^Ingjærd', words: ['Vågenæs', 'Ingjærd'], patientId: '7719406' },
  { terms: ['ISO_IR 101'], name: 'Wąchočková^Žofie', words: ['Wąchočková', 'Žofie'], patientId: '7719407' },
  { terms: ['ISO_IR 109'], name: 'Ġużeppina^Ħwejjeġ', words: ['Ġużeppina', 'Ħwejjeġ'], patientId: '7719408' },
  { terms: ['ISO_IR 110'], name: 'Šķēpvīrs^Ņikodēms', words: ['Šķēpvīrs', 'Ņikodēms'], patientId: '7719409' },
  { terms: ['ISO_IR 144'], name: 'Люкceмбypг^Евлампий', words: ['Люкceмбypг', 'Евлампий'], patientId: '7719410' },
  { terms: ['ISO_IR 127'], name: 'قباني^لنزار', words: ['قباني', 'لنزار'], patientId: '7719411' },
  { terms: ['ISO_IR 126'], name: 'Διονυσιάδης^Ευφροσύνη', words: ['Διονυσιάδης', 'Ευφροσύνη'], patientId: '7719412' },
  { terms: ['ISO_IR 138'], name: 'שרוןוביץ^דבורהלה', words: ['שרוןוביץ', 'דבורהלה'], patientId: '7719413' },
  { terms: ['ISO_IR 148'], name: 'Çavuşoğlu^Gülşirin', words: ['Çavuşoğlu', 'Gülşirin'], patientId: '7719414' },
  { terms: ['ISO_IR 166'], name: 'นามสกุลยาว^ชื่อทดสอบ', words: ['นามสกุลยาว', 'ชื่อทดสอบ'], patientId: '7719415' },
  { terms: ['', 'ISO 2022 IR 87'], name: 'Yamashirono^Tarouemon=山城野^太郎衛門=やましろの^たろうえもん', words: ['Yamashirono', 'Tarouemon', '山城野', '太郎衛門', 'やましろの', 'たろうえもん'], patientId: '7719416' },
  { terms: ['ISO 2022 IR 13', 'ISO 2022 IR 87'], name: 'ﾔﾏｼﾛﾉ^ﾀﾛｳｴﾓﾝ=山城野^太郎衛門=やましろの^たろうえもん', words: ['ﾔﾏｼﾛﾉ', 'ﾀﾛｳｴﾓﾝ', '山城野', '太郎衛門', 'やましろの'], patientId: '7719417' },
  { terms: ['', 'ISO 2022 IR 149'], name: 'Namgungmin^Gildongsu=南宮敏^吉洞秀=남궁민^길동수', words: ['Namgungmin', 'Gildongsu', '南宮敏', '吉洞秀', '남궁민', '길동수'], patientId: '7719418' },
  { terms: ['', 'ISO 2022 IR 58'], name: 'Ouyangxiu^Xiaodongzi=欧阳修^小东子', words: ['Ouyangxiu', 'Xiaodongzi', '欧阳修', '小东子'], patientId: '7719419' },
  { terms: ['GB18030'], name: 'Ouyangqing^Xiaoxizi=欧阳青^小西子', words: ['Ouyangqing', 'Xiaoxizi', '欧阳青', '小西子'], patientId: '7719420' },
  { terms: ['GBK'], name: 'Simaguang^Xiaobeizi=司馬光^小北子', words: ['Simaguang', 'Xiaobeizi', '司馬光', '小北子'], patientId: '7719421' },
  { terms: ['ISO_IR 192'], name: 'Þorgrímsdóttir^Ragnheiðurína=歐陽修^大東', words: ['Þorgrímsdóttir', 'Ragnheiðurína', '歐陽修'], patientId: '7719422' },
];

/** The codecs of the single-byte and whole sets. */
const CODECS: Record<string, string> = {
  'ISO_IR 100': 'iso-8859-1', 'ISO_IR 101': 'iso-8859-2', 'ISO_IR 109': 'iso-8859-3', 'ISO_IR 110': 'iso-8859-4', 'ISO_IR 144': 'iso-8859-5', 'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7', 'ISO_IR 138': 'iso-8859-8', 'ISO_IR 148': 'iso-8859-9', 'ISO_IR 166': 'tis620', GB18030: 'gb18030', GBK: 'gbk', 'ISO_IR 192': 'utf8',
};

/** Two-byte sets of ISO 2022: the codec, the designation, and whether the high bits are stored (G1). */
const SWITCHED: Record<string, { codec: string; escape: string; high: boolean }> = {
  'ISO 2022 IR 87': { codec: 'eucjp', escape: '\x1b$B', high: false },
  'ISO 2022 IR 149': { codec: 'euckr', escape: '\x1b$)C', high: true },
  'ISO 2022 IR 58': { codec: 'gb2312', escape: '\x1b$)A', high: true },
};

/** Text in the character set of a person, switching as PS3.5 Annexes H to K do. Independent of the product's own coding. */
export function encode(text: string, terms: readonly string[]): Buffer {
  const codec = CODECS[terms[0] ?? ''];
  if (codec) return iconv.encode(text, codec);
  const set = SWITCHED[terms[1] ?? ''];
  if (!set) return Buffer.from(text, 'latin1');
  const katakana = terms[0] === 'ISO 2022 IR 13';
  const parts: Buffer[] = [];
  // A run of characters beyond ASCII (and half-width katakana, where they are at home) is one stay in the two-byte set.
  for (const [run] of text.matchAll(/[\x20-\x7e\uff61-\uff9f]+|[^\x20-\x7e\uff61-\uff9f]+/gu)) {
    if (/^[\x20-\x7e\uff61-\uff9f]/u.test(run)) parts.push(katakana ? iconv.encode(run, 'shiftjis') : Buffer.from(run, 'latin1'));
    else {
      const bytes = iconv.encode(run, set.codec);
      parts.push(Buffer.from(set.escape, 'latin1'), set.high ? bytes : bytes.map((byte) => byte & 0x7f) as Buffer, ...(set.high ? [] : [Buffer.from(katakana ? '\x1b(J' : '\x1b(B', 'latin1')]));
    }
  }
  return Buffer.concat(parts);
}
