/** Portuguese report text: fields, sentences with identifiers and sentences without. See `compose.ts` for the slots. */
import type { Language } from '../language.ts';

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);

export const PORTUGUESE: Language = {
  code: 'pt',
  fields: {
    '{Pfull}': list('Paciente|Nome|Doente|Utente|Nome do paciente|Nome completo|Assunto'),
    '{Pgiven}': list('Nome próprio|Primeiro nome'),
    '{Pfamily}': list('Apelido|Sobrenome|Apelidos'),
    '{MRN}': list('Prontuário|Nº processo|Processo|N.º de processo|Registo|Registro|ID|Nº utente|Matrícula'),
    '{ACC}': list('Nº exame|Pedido|Nº pedido|Requisição|Accession|Episódio|Atendimento|Ordem|Protocolo'),
    '{NID}': list('CPF|RG|Cartão de Cidadão|NIF|BI|Passaporte|CNS|NISS'),
    '{INS}': list('Convênio nº|Carteirinha|Nº beneficiário|SNS|Apólice|Nº cartão'),
    '{ACCT}': list('CRM|Conta|Fatura|Processo judicial|Nº sinistro|Cédula'),
    '{ID}': list('Nº de série|S/N|Lote|Código|Equipamento nº'),
    '{D}': list('Data|Data de nascimento|Nascimento|DN|D.N.|Data do exame|Data do laudo|Exame anterior|Entrada|Alta|Realizado em|Validado em|DUM'),
    '{Cname}': list('Médico|Médico solicitante|Solicitante|Médico requisitante|Radiologista|Laudo por|Técnico|Assinado por|Relatado por|Médico assistente|Validado por|Cirurgião|Ao cuidado de'),
    '{Rname}': list('Acompanhante|Contato|Mãe|Pai|Responsável|Cônjuge|Nome da mãe|Filiação|Advogado'),
    '{ORG}': list('Hospital|Clínica|Unidade|Instituição|Procedência|Serviço|Origem|Empresa'),
    '{ROOM}': list('Quarto|Leito|Cama|Enfermaria|Sala'),
    '{ADDRESS}': list('Morada|Endereço|Residência'),
    '{PH}': list('Telefone|Tel.|Telemóvel|Celular|Contacto|Fone'),
    '{FAX}': list('Fax'),
    '{EMAIL}': list('E-mail|Email|Correio eletrónico'),
    '{URL}': list('Site|Portal'),
    '{sexword}': list('Sexo'),
    '{age}': list('Idade'),
    '{exam}': list('Exame|Estudo|Procedimento'),
    '{indication}': list('Indicação|Informação clínica|Motivo|História clínica|Indicação clínica'),
    '{plainfield}': list('Técnica|Contraste|Comparação|Equipamento|Dose|Alergias|Creatinina|Peso'),
  },
  plainValues: list('{scanner}|{drug} {int} ml EV|Urgente|nenhum|{side}|{int} kg|{seq}|Não|Sim|Sem contraste|Rotina'),
  sexes: list('M|F|Masculino|Feminino'),
  narrative: lines(`
    {P}, {age} anos, com {finding}.
    {P} deu entrada em {ORG} no dia {D}.
    Paciente {P}, encaminhado por {C} para {exam}.
    {Phon} refere dor desde {Dmonth}.
    {Phon} tolerou bem o exame.
    Acompanhada da {rel} {Rname}.
    A {rel} da doente, {Rname}, refere queda em {D}.
    Comparado com exame de {D}.
    Comparação: {exam} de {D} ({ORG}).
    Sem alterações em relação a {D}.
    Operado em {D} no {ORG} por {C}.
    Achados comunicados a {C} às {time} de {D}.
    Discutido com {C}, ramal {PH}.
    Solicitado por {C}, {ORG}.
    Transferido de {ORG} em {D}.
    Residente em {ADDR}, {ZIP} {LOC}.
    {LOC}, {D}
    Caro colega {C},
    Exmo. Sr. {C}
    Cumprimentos, {Cname}
    Atenciosamente, {C}
    Assinado eletronicamente por {Cname} em {D} {time}
    Laudado por {C}, CRM {ACCT}
    Biópsia em {D} no {ORG}: {finding}.
    Pacemaker n.º de série {ID} implantado em {Dmonth}.
    Doente de {AGE90} anos, queda.
    Fax {FAX}, email {EMAIL}
    Imagens em {URL}
    Processo {ACCT}, {LAW}
    CPF {NID}, prontuário {MRN}.
    {CinitSlash}
    {ORG} - {ADDR} - {ZIP} {LOC} - Tel. {PH}
    {C}
    {Plastfirst} {D} {MRN}
    Natural de {LOC}.
    Trabalha em {ORG}.
    Internado na {ROOM}.
    Exame realizado por {Cname}.
  `),
  neutral: lines(`
    {anat} sem alterações.
    Não se observa {finding}. Sem sinais de {finding} ou {finding}.
    {severity} {finding} ({anat}).
    {severity} {finding} em {level}.
    {level}: protrusão discal sem compressão radicular.
    Cisto de {eponym} de {float} x {float} cm. Quisto de {eponym}. Lesão de {eponym}.
    Doença de {eponym}. Fratura de {eponym} tipo {roman}. Sinal de {eponym} negativo. Síndrome de {eponym}.
    Técnica: {exam} após {int} ml de {drug} em {scanner}.
    Sequências {seq} sagital, {seq} axial, {seq} coronal, 1,5 T.
    Série {int}, imagem {int}. DLP {int} mGy.cm. {int} UH.
    Mede {float} x {float} x {float} cm, previamente {float} cm.
    {score}. Controlo em {int} meses.
    Conclusão: sem alterações agudas.
    Fígado de dimensões normais. Baço homogéneo. Pâncreas sem alterações. Rins sem dilatação. Bexiga sem lesões.
    A paciente tolerou bem. O médico solicitante foi informado.
    Paciente de {age} anos. Mulher de {age} anos.
    Desde 2015. Cirurgia em 2009.
    Serviço de Imagiologia. Urgência. Página 1 de 2. Relatório.
    Dores articulares. Luz do vaso. Cruz. Campos pulmonares. Substância branca. Pinto. Leite de cálcio. Costa. Costelas. Cabeça do fémur. Mão. Pé.
    Ruptura do supraespinhoso. Menisco medial. Ligamento cruzado anterior. Gonartrose.
    Critérios de Milão. Escala de Glasgow. Doppler. Valsalva. RECIST 1.1.
  `),
  exams: list('TC abdominal|TC tórax|RM crânio|RM lombar|RM do joelho direito|radiografia de tórax|ecografia abdominal|ultrassonografia|mamografia bilateral|angio-TC|cintilografia óssea|PET-CT|Rx mão'),
  indications: list('{finding}|dor|queda|suspeita de {finding}|controlo|trauma|dispneia|estadiamento|rastreio|doença de {eponym}'),
  anatomy: list('fígado|baço|pâncreas|vesícula|rim esquerdo|rim direito|suprarrenais|aorta|coração|mediastino|lobo superior|lobo inferior|pleura|esófago|estômago|cólon|apêndice|bexiga|próstata|útero|ovário|coifa dos rotadores|menisco|ligamento cruzado|rótula|tendão de Aquiles|escafoide|rádio|cúbito|anca|quadril|joelho|ombro|punho|tornozelo|pé|mão|cotovelo|tórax|abdome|pelve|pescoço|cabeça|mama|axila|cerebelo|tiroide|carótida|coluna lombar'),
  findings: list('fratura|luxação|derrame|consolidação|pneumotórax|embolia pulmonar|nódulo|massa|cisto|quisto|calcificação|hemorragia|enfarte|edema|estenose|aneurisma|dissecção|trombose|adenopatias|metástases|atelectasia|enfisema|fibrose|hidronefrose|litíase|colecistite|pancreatite|apendicite|diverticulite|oclusão|hérnia|ascite|abcesso|artrose|ruptura parcial|bursite|hérnia discal|escoliose|osteoporose|meningioma|sinusite|bócio|carcinoma|hemangioma|adenoma|esteatose|cardiomegalia|lipoma'),
  severities: list('discreta|moderada|grave|pequena|volumosa|mínima|difusa|focal|estável|crónica|aguda|Discreta'),
  sides: list('esquerdo|direito|esquerda|direita|bilateral'),
  sexNouns: list('mulher|homem|paciente|doente'),
  months: list('janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro'),
  monthsShort: list('jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez'),
  weekdays: list('segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo'),
  holidays: list('dia de Natal|véspera de Ano Novo|Sexta-feira Santa|Carnaval'),
  dateOf: [' de', ' de', ''],
};
