import packageFile from '../package.json' with { type: 'json' };

/** The version of CaseVeil, as files, certificates and the command line tell it. */
export const VERSION: string = packageFile.version;
