import { Command } from 'commander';

const program = new Command('caseveil').description('De-identifies a radiology case, report and images together.');

await program.parseAsync();
