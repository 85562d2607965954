import { makeStaticStyles, makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** What no component sets. */
export const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

/** The few shapes that all views share: a column of sections with room to breathe at 320 px. */
export const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', minWidth: '300px', backgroundColor: tokens.colorNeutralBackground2 },
  header: {
    display: 'flex', alignItems: 'center', columnGap: '8px', padding: '10px 16px', flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1, minWidth: 0 },
  main: { flexGrow: 1, overflowY: 'auto', padding: '16px', display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '760px', width: '100%', boxSizing: 'border-box', margin: '0 auto', '& > *': { flexShrink: 0 } },
  footer: {
    padding: '12px 16px', flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', columnGap: '8px', maxWidth: '728px', margin: '0 auto' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  stack: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  tight: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  card: {
    display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1, ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2), borderRadius: tokens.borderRadiusXLarge,
  },
  row: { display: 'flex', alignItems: 'center', columnGap: '4px', minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1, minWidth: 0 },
  tick: { '& input + div': { marginBlock: '5px', marginLeft: '0' }, '& label': { paddingBlock: '3px' } },
  wrap: { overflowWrap: 'anywhere' },
  places: { minWidth: 'auto', paddingInline: '4px', fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '4px' },
  drop: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: '8px', padding: '16px 12px', textAlign: 'center',
    ...shorthands.border('1px', 'dashed', tokens.colorNeutralStroke1), borderRadius: tokens.borderRadiusXLarge, color: tokens.colorNeutralForeground2,
  },
  dropActive: { ...shorthands.border('1px', 'dashed', tokens.colorBrandStroke1), backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', justifyContent: 'center' },
  primary: { flexGrow: 1 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  advice: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
  centre: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', justifyContent: 'center', rowGap: '12px', flexGrow: 1, textAlign: 'center' },
  found: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorPaletteYellowForeground2, borderRadius: '2px', padding: '0 2px' },
  reading: { position: 'relative', maxHeight: '70vh', overflowY: 'auto' },
  paragraph: { margin: '0 0 6px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, contentVisibility: 'auto' },
  goes: { cursor: 'pointer', borderRadius: '2px', backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorPaletteYellowForeground2 },
  stays: { cursor: 'pointer', borderRadius: '2px', ...shorthands.borderBottom('2px', 'dotted', tokens.colorNeutralStroke1) },
  middle: { textAlign: 'center' },
  offer: { position: 'sticky', bottom: 0, flexShrink: 0 },
  start: { alignSelf: 'flex-start', maxWidth: '100%' },
  thumbnail: { maxWidth: '100%', maxHeight: '64px', objectFit: 'contain', alignSelf: 'flex-start', backgroundColor: '#000', borderRadius: tokens.borderRadiusSmall, ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2) },
  picture: { maxHeight: '60vh', overflow: 'auto', backgroundColor: '#000', borderRadius: tokens.borderRadiusSmall, display: 'flex' },
  canvas: { display: 'block', touchAction: 'none', cursor: 'crosshair', flexShrink: 0, margin: 'auto' },
  drawnBox: { fill: 'rgb(255 200 0 / 35%)', stroke: '#ffc800', strokeWidth: '2px', vectorEffect: 'non-scaling-stroke', outlineStyle: 'none', ':focus-visible': { stroke: '#fff', strokeWidth: '3px' } },
  markedBox: { fill: 'none', stroke: '#ffc800', strokeDasharray: '4 3', vectorEffect: 'non-scaling-stroke' },
  faces: { display: 'grid', gridTemplateColumns: 'auto repeat(3, minmax(0, 1fr))', columnGap: '4px', rowGap: '4px', alignItems: 'center', '& img': { width: '100%', borderRadius: tokens.borderRadiusSmall } },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200, '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '4px 6px 4px 0', overflowWrap: 'anywhere', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` }, '& th': { fontWeight: tokens.fontWeightSemibold } },
  brand: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
});
