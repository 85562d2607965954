import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { documentCleaner, type DocumentSetting } from '../../../../helper/case/deidentify/encapsulated.ts';
import { detectTrained } from '../../../../helper/detection/trained.ts';
import { Identity } from '../../../../shared/identity/identity.ts';
import { preset } from '../../../../shared/policy/presets.ts';

const IMAGE_UID = '1.2.826.0.1.3680043.8.498.5.1';

const REPORT = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="http://lakeside.example/cda.xsl"?>
<!-- exported for OKAFOR by Grace Ilunga -->
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:hl7-org:v3 //lakeside/CDA.xsd">
  <templateId root="1.2.840.10008.9.1"/>
  <id root="1.2.826.0.1.3680043.8.498.77" extension="RPT-558120" assigningAuthorityName="Lakeside Valley"/>
  <code code="18748-4" codeSystem="2.16.840.1.113883.6.1" displayName="Diagnostic Imaging Report"/>
  <title>CT head of Adaeze Okafor</title>
  <effectiveTime value="20240611103000+0100"/>
  <recordTarget><patientRole>
    <id root="1.2.826.0.1.3680043.8.498.78" extension="00482915"/>
    <addr use="HP"><streetAddressLine>12 Harbour Street</streetAddressLine><city>Maplewick</city><postalCode>20417</postalCode></addr>
    <telecom use="HP" value="tel:+1-555-204-8831"/><telecom value="mailto:adaeze.okafor@mail.example"/>
    <patient><name><prefix>Ms</prefix><given>Adaeze</given><given>Miriam</given><family>Okafor</family></name>
      <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="19580314"/><raceCode code="2106-3" displayName="White"/>
      <guardian><guardianPerson><name>Chidi Nwosu</name></guardianPerson></guardian></patient>
    <providerOrganization><name>Lakeside Valley Medical Center</name></providerOrganization>
  </patientRole></recordTarget>
  <author><time value="20240611101500+0100"/><assignedAuthor><id extension="ILU-7731" root="1.2.826.0.1.3680043.8.498.79"/>
    <assignedPerson><name><given>Grace</given><family>Ilunga</family></name></assignedPerson></assignedAuthor></author>
  <inFulfillmentOf><order><id root="1.2.826.0.1.3680043.8.498.80" extension="A20240611-031"/></order></inFulfillmentOf>
  <component><structuredBody><component><section>
    <title>Findings</title>
    <text><paragraph>No haemorrhage. A 12 mm Baker cyst was seen on 2 June 2024.</paragraph>
      <table><tbody><tr><th>Reported by</th><td>Dr. Grace <content styleCode="Bold">Ilunga</content></td></tr></tbody></table>
      <paragraph>Discussed with Dr. Marchetti on 555-204-9917 &amp; Mrs Okafor told.</paragraph></text>
    <entry><observation classCode="OBS" moodCode="EVN"><id root="${IMAGE_UID}"/>
      <effectiveTime><low value="20240611"/><high value="202407"/></effectiveTime><value xsi:type="PQ" value="20240612" unit="1"/></observation></entry>
  </section></component></structuredBody></component>
</ClinicalDocument>`;

const identity = new Identity(new Uint8Array(32).fill(3));
const subject = identity.subject({ patientId: '00482915', patientName: 'OKAFOR^ADAEZE' });

async function clean(xml: string | Uint8Array, more: Partial<DocumentSetting> = {}): Promise<string> {
  const setting = { identity, subject, policy: preset('gdpr-pseudonymised')!, ...more, detection: { header: { PatientName: 'OKAFOR^ADAEZE', PatientID: '00482915' } } };
  const result = await documentCleaner(setting, async () => null)(typeof xml === 'string' ? Buffer.from(xml) : xml, 'text/XML');
  return 'problem' in result ? `held: ${result.problem.code}` : Buffer.from(result.bytes).toString();
}

describe('a clinical document', () => {
  it('holds nobody any more: names, numbers, addresses, telephones, days, comments', async () => {
    const text = (await clean(REPORT)).toLowerCase();
    for (const original of ['okafor', 'adaeze', 'miriam', 'nwosu', 'ilunga', 'marchetti', 'lakeside', '00482915', '558120', '7731', '20240611', 'harbour', 'maplewick', '20417', '204-8831', '204-9917', 'mail.example', '19580314', '202407"', '2 june 2024', '2106-3', '8.498']) {
      expect(text).not.toContain(original);
    }
  });

  it('keeps its findings, codes, quantities and templates, and stays well-formed', async () => {
    const text = await clean(REPORT);
    for (const kept of ['No haemorrhage. A 12 mm Baker cyst was seen on ', '<value xsi:type="PQ" value="20240612" unit="1"/>', 'code="18748-4"', 'displayName="Diagnostic Imaging Report"', 'templateId root="1.2.840.10008.9.1"', '<title>Findings</title>', '&amp; Mrs']) expect(text).toContain(kept);
    expect(new DOMParser().parseFromString(text, 'text/xml').documentElement?.localName).toBe('ClinicalDocument');
  });

  it('has the pseudonym of the images in header and narrative, and their UIDs', async () => {
    const text = await clean(REPORT);
    expect(text.split(subject.pseudonym)).toHaveLength(5);
    expect(text).toContain(`<id root="${identity.uid(IMAGE_UID)}"/>`);
  });

  it('keeps its UIDs where the policy keeps those of the images', async () => {
    expect(await clean(REPORT, { policy: preset('platform-upload')! })).toContain(`<id root="${IMAGE_UID}"/>`);
  });

  it('is read with the tagger, the names of its codes by rules alone', async () => {
    const code = '<code code="1" displayName="Rosenberg"/>';
    const told = REPORT.replace('<paragraph>No haem', '<paragraph>I went through the images with Wrenfield this morning, who agrees.</paragraph><paragraph>No haem').replace('<code code="18748-4"', `${code}$&`);
    expect(await clean(told)).toMatch(/images with Wrenfield this/);
    const text = await clean(told, { detectTrained });
    expect(text).toMatch(/images with (?!Wrenfield)\S+ this morning, who agrees/);
    expect(text).toContain('displayName="Rosenberg"');
    expect(text).toContain('No haemorrhage. A 12 mm Baker cyst');
  });

  it('is read in the encoding that it declares', async () => {
    const latin = REPORT.replace('UTF-8', 'ISO-8859-1').replace('Chidi Nwosu', 'Chidi Müller');
    expect(await clean(new Uint8Array(Buffer.from(latin, 'latin1')))).not.toMatch(/M.{0,3}ller/);
  });

  it.each([
    ['holds another document', REPORT.replace(/<structuredBody>[\s\S]*<\/structuredBody>/, '<nonXMLBody><text mediaType="application/pdf" representation="B64">JVBERi0=</text></nonXMLBody>'), 'document-media'],
    ['is not well-formed', REPORT.replace('</section>', ''), 'document-damaged'],
    ['declares entities', REPORT.replace('<ClinicalDocument', '<!DOCTYPE ClinicalDocument [<!ENTITY name "Okafor">]><ClinicalDocument'), 'document-damaged'],
    ['is other XML', '<?xml version="1.0"?><patient>Okafor</patient>', 'document-damaged'],
  ])('is held when it %s', async (_, xml, code) => {
    expect(await clean(xml)).toBe(`held: ${code}`);
  });
});
