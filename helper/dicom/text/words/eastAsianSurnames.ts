/** Chinese family names of two characters. */
const DOUBLE = '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 长孙 宇文 南宫 独孤 申屠 钟离'.split(' ');

/** Frequent Chinese family names, those of two characters first, as alternatives of a pattern. */
export const CHINESE_SURNAMES = [
  ...DOUBLE,
  ...'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅邹鄒熊白孟秦邱侯江尹薛闫阎雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯',
].join('|');

/** Korean family names, those of two syllables first, as alternatives of a pattern. */
export const KOREAN_SURNAMES = ['남궁|황보|제갈|선우|독고|사공|서문', ...'김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용'].join('|');

/** Chinese family names of four and more letters as pinyin has them: with fewer, a login is a word by chance. */
export const PINYIN: ReadonlyMap<string, string> = new Map(
  `wang:王汪 zhang:张張章 yang:杨楊阳 huang:黄黃 zhao:赵趙 zhou:周 zhong:钟鍾仲 guo:郭 luo:罗羅骆 zheng:郑鄭 liang:梁 song:宋 tang:唐汤湯 deng:邓鄧 feng:冯馮丰 peng:彭 zeng:曾 xiao:肖萧蕭 tian:田 dong:董 yuan:袁 jiang:蒋蔣姜江 shen:沈申 liao:廖 jian:简 cheng:程成 xiong:熊 meng:孟 qian:钱錢 yan:阎 kong:孔 xiang:向项 chang:常 chen:陈陳谌 ouyang:欧阳歐陽 sima:司马司馬 zhuge:诸葛諸葛 shangguan:上官 situ:司徒 dongfang:东方東方 huangfu:皇甫 yuchi:尉迟 gongsun:公孙 murong:慕容 linghu:令狐 xiahou:夏侯 duanmu:端木 zhangsun:长孙 yuwen:宇文 nangong:南宫 dugu:独孤 shentu:申屠 zhongli:钟离 kuang:邝 zhuang:庄 shuai:帅 zou:邹鄒 shang:尚 pang:庞 qiao:乔 lian:连 miao:苗 jiao:焦 ning:宁`
    .split(' ').flatMap((row) => {
      const [pinyin = '', characters = ''] = row.split(':');
      const double = DOUBLE.filter((name) => characters.includes(name));
      return (double.length > 0 ? double : [...characters]).map((name) => [name, pinyin] as const);
    }).filter(([, pinyin]) => pinyin.length >= 4),
);
