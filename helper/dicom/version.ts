import packageFile from '../../package.json' with { type: 'json' };

/** The version that is written into files as contributing equipment. */
export const VERSION: string = packageFile.version;
