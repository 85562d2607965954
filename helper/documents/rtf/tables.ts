/** Destinations (RTF Specification 1.9.1) whose group goes whole: it names people, links, or holds files and pictures. */
export const DROPPED_DESTINATIONS: ReadonlySet<string> = new Set([
  'info', 'userprops', 'docvar', 'xmlnstbl', 'pict', 'nonshppict', 'shppict', 'object', 'objdata', 'objclass', 'objname', 'annotation', 'atnid', 'atnauthor', 'atndate', 'atnref', 'atnparent', 'atntime', 'atnicn',
  'revtbl', 'rsidtbl', 'generator', 'template', 'themedata', 'colorschememapping', 'datastore', 'passwordhash', 'latentstyles', 'datafield', 'formfield', 'fldinst',
  'bkmkstart', 'bkmkend', 'xe', 'tc', 'filetbl', 'mailmerge', 'private', 'factoidname', 'blipuid', 'picprop', 'fontemb', 'fontfile', 'falt', 'panose', 'protusertbl', 'wgrffmtfilter', 'oldcprops', 'oldpprops', 'oldsprops', 'oldtprops', 'xmlopen', 'xmlclose', 'xmlattrname', 'xmlattrvalue', 'mmathPr', 'hlinkbase', 'background', 'sp', 'shprslt', 'do', 'listpicture', 'listname', 'listid', 'liststylename', 'ud', 'nextfile', 'stylesheet',
]);

/** Starred destinations that stay: text boxes, separators of notes, and how lists look. */
export const KEPT_STARRED: ReadonlySet<string> = new Set(['shpinst', 'listtable', 'listoverridetable', 'footnote', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'pnseclvl', 'pn']);

/** Destinations that hold no running text and stay: fonts, colours, the look of lists. */
export const SILENT_DESTINATIONS: ReadonlySet<string> = new Set(['fonttbl', 'colortbl', 'listtable', 'listoverridetable', 'pnseclvl']);

/** Control words that stand for characters. */
export const CHARACTERS: Record<string, string> = {
  par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', tab: '\t', cell: '\t', nestcell: '\t', emdash: '\u2014', endash: '\u2013', emspace: ' ', enspace: ' ', qmspace: ' ',
  bullet: '\u2022', lquote: '\u2018', rquote: '\u2019', ldblquote: '\u201C', rdblquote: '\u201D',
};

/** Character words that no replacement takes away: the paragraph and the table would break. */
export const STRUCTURAL: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'row', 'cell', 'nestcell']);

/** Control words that carry identifiers of edits, name a style, or make a field of what has become plain text. */
export const DROPPED_WORDS = /^(field|fldrslt|fldedit|flddirty|fldlock|fldpriv|rsid\d*|insrsid|charrsid|pararsid|sectrsid|tblrsid|rsidroot|delrsid|revauth|revdttm|revauthdel|revdttmdel|crauth|crdate|pard?author|paradttm|s|cs|ts|ds)$/;

/** Code pages by \ansicpg and font character sets by \fcharset, as iconv-lite names them. */
export const CHARSETS: Record<number, string> = {
  0: 'windows-1252', 77: 'macroman', 128: 'shift_jis', 129: 'cp949', 134: 'gbk', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250',
};
