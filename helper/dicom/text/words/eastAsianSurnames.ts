/** Frequent Chinese family names, those of two characters first, as alternatives of a pattern. */
export const CHINESE_SURNAMES = [
  '欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|东方|東方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|长孙|宇文|南宫|独孤|申屠',
  ...'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅邹鄒熊白孟秦邱侯江尹薛闫阎雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯',
].join('|');

/** Korean family names, those of two syllables first, as alternatives of a pattern. */
export const KOREAN_SURNAMES = ['남궁|황보|제갈|선우|독고|사공|서문', ...'김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용'].join('|');
