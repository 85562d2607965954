import tseslint from 'typescript-eslint';

/** The arrows of DESIGN.md: shared knows nobody, the pane and the helper meet only in shared. */
const arrows = (files, forbidden) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: forbidden.map((group) => ({ group: [group], message: 'This arrow is not in docs/design.md.' })) }] },
});

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules'] },
  ...tseslint.configs.recommended,
  { rules: { '@typescript-eslint/no-explicit-any': 'error', 'no-console': 'error' } },
  { files: ['bench/**', 'scripts/**', 'test/**', 'helper/cli/**', 'training/**'], rules: { 'no-console': 'off' } },
  arrows(['shared/**'], ['**/helper/**', '**/addin/**', 'node:*']),
  arrows(['addin/**'], ['**/helper/**', 'node:*']),
  arrows(['helper/dicom/**', 'helper/pixels/**', 'helper/documents/**', 'helper/detection/**', 'helper/vault/**', 'helper/certificate/**', 'helper/localModel/**'], ['**/server/**', '**/case/**', '**/cli/**', '**/addin/**']),
  arrows(['helper/case/**'], ['**/server/**', '**/cli/**', '**/addin/**']),
);
