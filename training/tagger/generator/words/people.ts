/** Names of many cultures, typed as plain words; accents are kept and taken away at random later. */

export interface Culture {
  /** Languages of the reports in which the culture is common; `*` anywhere. */
  langs: readonly string[];
  female: readonly string[];
  male: readonly string[];
  family: readonly string[];
  /** How many family names a full name has. */
  families: 1 | 2;
  /** Words that may come before a family name. */
  particles?: readonly string[];
}

const list = (text: string): string[] => text.trim().split(/\s+/).map((word) => word.replaceAll('_', ' '));

export const CULTURES: readonly Culture[] = [
  {
    langs: ['en'],
    families: 1,
    female: list(`Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia Judy Sophia Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Eleanor Gwendolyn Philippa Imogen Siobhan Niamh Aoife Fiona Morag Rhiannon Beatrice Harriet Florence Ethel Mildred Edna Gertrude Winifred Agnes`),
    male: list(`James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Frank Patrick Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Louis Bobby Philip Johnny Declan Eoin Angus Hamish Gareth Rhys Nigel Clive Trevor Rupert Leroy Tyrone Darnell Jamal DeShawn`),
    family: list(`Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson Harris Clark Lewis Robinson Walker Allen Wright Scott Hill Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Bailey Reed Kelly Howard Cox Ward Richardson Watson Brooks Wood James Bennett Gray Hughes Price Myers Foster Sanders Ross Morales Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Kim Wallace Woods Cole West Owens Stephens McDonald O'Connor O'Brien O'Neill McCarthy MacLeod McKenzie Fitzgerald Gallagher Doherty Byrne Whittaker Hawthorne Ellsworth Pemberton Cartwright Blackwood Ashworth Featherstone Llewellyn Prendergast Abernathy Kowalczyk Vandermeer Schroeder Washington Jefferson Hollingsworth Birkenshaw Ogilvie Strachan Drummond Kinsella`),
  },
  {
    langs: ['en'],
    families: 1,
    female: list('Grace Hope Faith Joy May June April August Rose Violet Iris Lily Ivy Daisy Dawn Summer Autumn Pearl Ruby Amber Crystal Destiny Charity Patience Prudence Felicity Constance Honor Olive Sage Star Melody Robin Wren Sandy Misty Stormy Brandy Sherry Ginger Rusty Precious Blessing Mercy Journey Harmony Serenity Heaven'),
    male: list('Will Mark Frank Rich Drew Chase Hunter Mason Bill Bob Jack Art Rob Pat Don Gene Dean Earl Duke King Prince Major Sargent Clay Reed Grant Lane Cliff Forest Rock Stone Heath Dale Glen Ray Guy Buck Chip Dick Harry Jay Junior Miles Nick Norm Pierce Rusty Skip Sterling Trace Trip Wade Ward Young Colt Bishop Deacon Gunner Hardy'),
    family: list(`Young Long White Brown Black Green Gray Short Small Little Large Sharp Swift Stone Wood Field Fields Rivers Lake Hill Banks Price Cash Church Bishop Pope King Queen Prince Major Early Late Winter Winters Summer Summers Day Knight Weeks Monday Friday Christmas Case Page Read Cook Baker Butcher Carver Hand Hands Head Foot Bone Heart Marrow Legg Brain Blood Skinner Shaw Spine Temple Palmer Cheek Chin Bowers Mass Nodes Mann Best Good Noble Wise Strong Stout Thin Savage Wild Moody Stark Grim Blank Love Hope Joy Paine Payne Hurt Aiken Coffin Graves Tomb Ash Ashes Burns Frost Snow Rain Storm Gale Waters Wells Pond Brook Bridge Gates House Hall Chambers Street Lane Rhodes Park Garden Flowers Rose Bush Branch Root Leaf Berry Apple Pears Rice Bean Salmon Bass Pike Herring Fish Wolf Fox Lamb Bird Crane Heron Drake Swan Finch Hawk Nightingale Bullock Bacon Ham Gamble Flagg March May June Marsh Moss Reeves Sterling Silver Gold Steel Irons Diamond Ruby Rich Poor Fair Blunt Keen Quick Speed Walker Runner Rider Driver Archer Hunter Fisher Miller Mason Carpenter Potter Taylor Weaver Glover Shepherd Parsons Abbott Monk Dean Judge Law Marshall Sheriff Constable Self Grey Dark Bright Lightfoot Sweet Bitter Salt Pepper Sugar Ball Cross Angle Post Rod Pack Cotton Wool Stent Block Held Loss Gross Minor Fuller Slack Cutts Scanlon Cyr`),
  },
  {
    langs: ['es', '*'],
    families: 2,
    particles: list('de del de_la de_los'),
    female: list(`María Carmen Ana Josefa Isabel Dolores Pilar Teresa Rosa Cristina Laura Ángeles Antonia Francisca Marta Mercedes Luisa Concepción Rosario Lucía Elena Juana Raquel Rocío Manuela Sara Beatriz Encarnación Paula Patricia Eva Silvia Julia Alba Andrea Montserrat Irene Inmaculada Sonia Sandra Mónica Nuria Margarita Yolanda Alicia Inés Susana Esther Natalia Amparo Marina Milagros Consuelo Soledad Remedios Angustias Nieves Purificación Asunción Esperanza Caridad Socorro Visitación Luz Paz Cruz Reyes Rosalía Azucena Violeta Begoña Itziar Ainhoa Maite Leire Nerea Edurne Montse Mireia Neus Meritxell Xiomara Guadalupe Ximena Valentina Camila Fernanda Yesenia Maribel Lourdes Fátima Blanca Clara Aurora Gloria Victoria Celia Noelia Lorena Verónica Gregoria Petra Eulalia Ascensión Piedad Adoración`),
    male: list(`Antonio Manuel José Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel Sergio Fernando Jorge Luis Alberto Álvaro Diego Adrián Raúl Enrique Ramón Vicente Iván Rubén Óscar Andrés Joaquín Santiago Eduardo Víctor Mario Roberto Jaime Ignacio Marcos Alfonso Salvador Ricardo Emilio Hugo Guillermo Gabriel Julián Julio Tomás Agustín Félix Gonzalo Sebastián Cristóbal Domingo Esteban Gregorio Leandro Modesto Plácido Severiano Bautista Primitivo Ezequiel Jordi Josep Joan Xavier Pau Oriol Aitor Iker Unai Gorka Mikel Koldo Xoán Brais Anxo Wilson Edison Jhonatan Yeison Maximiliano Facundo Lautaro Rodrigo Matías Baltasar Melchor Aureliano Fermín Justo Clemente Ángel_Luis José_Luis Juan_Carlos Juan_José`),
    family: list(`García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Caballero Reyes Nieto Aguilar Pascual Santana Herrero Lorenzo Montero Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez Mora Vicente Vargas Arias Carmona Crespo Román Pastor Soto Sáez Velasco Moya Soler Parra Esteban Bravo Gallardo Rojas Pardo Merino Franco Espinosa Izquierdo Lara Rivas Silva Rivera Casado Arroyo Redondo Camacho Rey Vera Otero Luque Galán Montes Ríos Sierra Segura Carrillo Marcos Bernal Robles Pereira Mendoza Cabeza Mano Cuello Costilla Seco Bueno Malo Leal Toro Vaca Cordero Lobo Manzano Rosa Corazón Hueso Gordo Barriga Ojeda Barba Cuerpo Derecho Codina Puig Vila Serra Roca Bosch Ferrer Riera Etxeberria Agirre Zubizarreta Goikoetxea Ugarte Arana Iriarte Urrutia Castiñeira Freire Seoane Quispe Mamani Huamán Condori Chávez Zambrano Cevallos Piñero Calzada Peñalver`),
  },
  {
    langs: ['de', '*'],
    families: 1,
    particles: list('von von_der zu'),
    female: list('Anna Maria Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia Susanne Gabriele Christa Christine Hildegard Anja Birgit Stefanie Nicole Heike Katrin Martina Ilse Angelika Gertrud Ute Julia Waltraud Lieselotte Hannelore Edeltraud Rosemarie Margarete Jutta Anneliese Mechthild Roswitha Sieglinde Friederike Annika Lena Leonie Johanna'),
    male: list('Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred Gerhard Hans Bernd Torsten Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Rainer Holger Karl Dirk Joachim Ralf Karl-Heinz Hans-Peter Ernst Siegfried Reinhard Lothar Gottfried Eberhard Detlef Björn Tobias Lukas Jonas Maximilian Heinrich'),
    family: list('Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Lehmann Krause Meier Köhler Maier Kaiser Fuchs Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Voigt Sauer Arnold Wolff Pfeiffer Kurz Alt Kopf Herz Zahn Bein Knochenhauer Bauch Hals Montag Sonntag Freitag Mai März Herbst Brüggemann Obermeier Hinterleitner Kirchgässner Rosenzweig Achterberg Petersen Jansen Claussen'),
  },
  {
    langs: ['fr', '*'],
    families: 1,
    particles: list('de de_la du'),
    female: list('Marie Nathalie Isabelle Sylvie Catherine Martine Christine Françoise Valérie Sandrine Véronique Monique Stéphanie Nicole Anne Céline Aurélie Jacqueline Julie Brigitte Chantal Laurence Émilie Jeanne Michèle Aurore Denise Simone Marguerite Yvette Suzanne Geneviève Thérèse Odette Huguette Claire Rose Blanche Aimée Désirée Olive Solène Maëlle Océane Capucine Manon Léa Chloé Inès Marie-Claude Anne-Sophie Marie-Thérèse'),
    male: list('Jean Philippe Michel Alain Patrick Nicolas Christophe Pierre Christian Éric Frédéric Laurent Stéphane David Pascal Daniel Julien Olivier Thierry Sébastien Bernard Gérard Didier Bruno Jacques Dominique André René Marcel Roger Raymond Yves Guy Gilles Lucien Fernand Gaston Étienne Rémi Loïc Gwenaël Mathieu Quentin Baptiste Théo Jean-Pierre Jean-Claude Jean-Luc Jean-François Aymeric Thibault'),
    family: list('Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Lenoir Leblanc Poulain Lecoeur Boucher Delamain Kerguelen Le_Goff Le_Gall Tanguy Quéméner'),
  },
  {
    langs: ['pt', '*'],
    families: 2,
    particles: list('da de do dos das'),
    female: list('Maria Ana Francisca Antónia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica Letícia Júlia Luciana Vanessa Mariana Gabriela Vera Vitória Larissa Cláudia Beatriz Rita Luana Sônia Renata Eliane Conceição Graça Fátima Lurdes Dores Luz Inês Leonor Matilde Carolina Joana Filipa Catarina Raquel Teresa Graciete Deolinda'),
    male: list('José João António Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel Rafael Daniel Marcelo Bruno Eduardo Felipe Raimundo Rodrigo Manoel Manuel Mateus André Fernando Fábio Leonardo Gustavo Guilherme Leandro Tiago Anderson Ricardo Márcio Jorge Sebastião Alexandre Roberto Edson Diego Vítor Sérgio Cláudio Rui Nuno Gonçalo Duarte Joaquim Vasco Hélder'),
    family: list('Silva Santos Oliveira Souza Sousa Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso Ramos Gonçalves Santana Teixeira Pinto Moura Correia Cruz Castro Araújo Melo Barros Campos Monteiro Cavalcante Batista Miranda Borges Branco Leite Coelho Carneiro Lobo Pinheiro Matos Antunes Figueiredo Magalhães Queirós Tavares Macedo Henriques Guerreiro Baptista Fonseca Azevedo Amaral Neves Simões Brandão'),
  },
  {
    langs: ['it', '*'],
    families: 1,
    particles: list('De Di D’ Della Lo La'),
    female: list('Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Antonietta Carla Elena Concetta Rita Margherita Franca Paola Giulia Laura Sara Chiara Valentina Alessia Martina Federica Silvia Elisa Ilaria Stefania Simona Barbara Daniela Cristina Patrizia Alba Stella Celeste Felicita Assunta Immacolata Addolorata Fortunata Graziella Ornella Mirella Loredana'),
    male: list('Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo Michele Giorgio Aldo Sergio Luciano Andrea Marco Alessandro Matteo Lorenzo Davide Simone Riccardo Federico Stefano Roberto Maurizio Gianluca Massimo Fabio Claudio Enrico Pasquale Raffaele Gennaro Ciro Felice Fortunato Santo Donato Ettore Umberto Piergiorgio Giancarlo'),
    family: list('Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Verdi Gamba Bocca Barba Capobianco Quaglia'),
  },
  {
    langs: ['*'],
    families: 1,
    female: list('Fatima Aisha Khadija Maryam Zainab Amina Layla Noor Yasmin Hana Rania Salma Samira Nadia Huda Iman Zahra Leila Farah Dina Sana Rukhsana Shabnam Parveen Nasreen Shirin Parisa Mahsa Azadeh Roxana'),
    male: list('Mohammed Ahmed Ali Omar Hassan Hussein Ibrahim Yusuf Khalid Abdullah Mustafa Mahmoud Tariq Karim Bilal Hamza Imran Faisal Salman Usman Rashid Jamal Nabil Samir Walid Ziad Reza Farhad Behrouz Kaveh'),
    family: list('Khan Ahmed Ali Hussain Malik Sheikh Qureshi Siddiqui Chaudhry Mirza Abbas Haddad Khoury Mansour Nasser Saleh Hamdan Al-Rashid Al-Masri El-Sayed Ben_Ali Benali Boukhari Bensalem Ait_Ali Farouk Aziz Rahman Begum Akhtar Bashir Javed Butt Hosseini Ahmadi Rezaei Tehrani Karimi Shirazi Abdi Warsame Farah Bouzid Cherkaoui Alaoui Benjelloun Ouedraogo'),
    particles: list('al bin'),
  },
  {
    langs: ['*'],
    families: 1,
    female: list('Priya Anjali Kavita Sunita Lakshmi Deepa Meena Rekha Anita Pooja Neha Shreya Divya Swati Aishwarya Padma Saraswati Nandini Harpreet Gurpreet Simran Jaspreet Thanuja Dilani Nirmala'),
    male: list('Rajesh Sanjay Vijay Suresh Ramesh Anil Sunil Arjun Rahul Amit Vikram Ravi Krishna Ganesh Mohan Ashok Prakash Dinesh Harish Manoj Venkatesh Srinivas Balasubramaniam Gurdeep Baljit Chaminda Nuwan'),
    family: list('Patel Sharma Singh Kumar Gupta Reddy Rao Nair Iyer Menon Krishnan Subramanian Venkataraman Mukherjee Chatterjee Banerjee Bose Das Ghosh Sen Desai Shah Mehta Joshi Kulkarni Deshpande Agarwal Kapoor Malhotra Chopra Kaur Gill Sandhu Dhillon Pillai Naidu Raghunathan Perera Fernando Jayawardena Wickramasinghe Ranatunga Thapa Gurung Shrestha'),
  },
  {
    langs: ['*'],
    families: 1,
    female: list('Mei Li Xiu Ying Hui Fang Na Jing Yan Lan Xiaoyan Meiling Lihua Yuki Sakura Haruka Yoko Keiko Aiko Naomi Ji-woo Soo-jin Min-ji Hye-jin Eun Linh Thi_Lan Huong Mai Thuy Ngoc Phuong Kim Siew_Ling'),
    male: list('Wei Ming Jun Jian Hao Chen Lei Feng Guo Xiaoming Zhiyuan Hiroshi Takashi Kenji Daisuke Haruto Satoshi Akira Min-jun Joon-ho Sung Jae-hyun Van_Minh Duc Tuan Quang Hung Minh Hoang Bao'),
    family: list('Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Ng Chan Cheung Leung Ho Ong Tan Lim Goh Teo Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Kim Lee Park Choi Jung Kang Cho Yoon Jang Nguyen Tran Le Pham Hoang Phan Vu Vo Dang Bui Do So An Oh Yi'),
  },
  {
    langs: ['*'],
    families: 1,
    female: list('Chioma Ngozi Adaeze Ifeoma Amara Chinwe Folake Yetunde Bukola Temitope Abena Akosua Ama Efua Esi Wanjiru Achieng Njeri Thandiwe Nomvula Lindiwe Zanele Aminata Fatou Mariama Aïssatou Selam Tigist Hirut Makeda'),
    male: list('Chukwuemeka Obinna Emeka Ikenna Chidi Nnamdi Oluwaseun Babatunde Adebayo Olumide Tunde Kwame Kofi Kwesi Yaw Kojo Kamau Otieno Mwangi Sipho Thabo Themba Mamadou Ousmane Ibrahima Moussa Cheikh Tesfaye Haile Dawit'),
    family: list('Okafor Okonkwo Nwosu Eze Obi Adeyemi Adebayo Ogunleye Balogun Oyelaran Afolabi Olawale Mensah Owusu Boateng Asante Appiah Osei Kamau Mwangi Njoroge Ochieng Odhiambo Dlamini Nkosi Ndlovu Zulu Khumalo Mokoena Diallo Traoré Keita Camara Coulibaly Ndiaye Diop Fall Sow Bekele Tadesse Gebremariam Abebe Mutasa Chikwanha Banda Phiri Mbeki Nwachukwu Anyanwu'),
  },
  {
    langs: ['*'],
    families: 1,
    female: list('Olga Natalia Svetlana Irina Tatiana Ekaterina Yulia Oksana Ludmila Galina Agnieszka Małgorzata Katarzyna Joanna Barbara Ewa Krystyna Zofia Jana Hana Zuzana Ivana Jelena Milica Snežana Dragana Ioana Elena Mihaela Eszter Ilona Katalin Eleni Sofia Georgia Aikaterini Ayşe Fatma Emine Zeynep Elif'),
    male: list('Ivan Dmitri Sergei Vladimir Aleksandr Nikolai Mikhail Yuri Andrei Oleksandr Bohdan Taras Piotr Krzysztof Andrzej Tomasz Jerzy Stanisław Zbigniew Jan Pavel Tomáš Jiří Goran Zoran Dragan Miroslav Nikola Ion Gheorghe Mihai László István Zoltán Georgios Dimitrios Konstantinos Ioannis Mehmet Mustafa Ahmet Hüseyin Emre'),
    family: list('Ivanov Petrov Smirnov Kuznetsov Popov Volkov Sokolov Lebedeva Kozlova Novikova Shevchenko Bondarenko Kovalenko Tkachenko Kravchuk Nowak Kowalski Kowalska Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Novák Svoboda Dvořák Černý Procházka Horvat Kovačević Jovanović Petrović Nikolić Marković Popescu Ionescu Dumitrescu Constantinescu Nagy Kovács Szabó Tóth Papadopoulos Georgiou Papanikolaou Karagiannis Dimitriou Yılmaz Kaya Demir Şahin Çelik Öztürk Arslan Doğan Hovhannisyan Petrosyan Kvirikashvili'),
  },
  {
    langs: ['*'],
    families: 1,
    particles: list('van van_de van_der van_den de ter'),
    female: list('Astrid Ingrid Sigrid Solveig Ragnhild Liv Maja Freja Karin Birgitta Annika Linnea Saga Aino Päivi Tuulikki Marjatta Sanne Femke Anouk Marieke Johanna Wilhelmina Hendrika Guðrún Sigríður'),
    male: list('Lars Erik Anders Johan Nils Olav Bjørn Knut Sven Magnus Søren Jens Mikkel Rasmus Jari Matti Juhani Heikki Jan Pieter Willem Hendrik Cornelis Joost Bram Sjoerd Ruud Jón Sigurður'),
    family: list('Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Hansen Olsen Larsen Nielsen Jensen Pedersen Sørensen Rasmussen Christensen Korhonen Virtanen Mäkinen Nieminen Hämäläinen Jansen Bakker Visser Smit Meijer Mulder Bos Vos Dekker Brouwer Dijkstra Hoekstra Vermeulen Wouters Peeters Berg Broek Heuvel Haugen Bakken Lindqvist Sandström Åkerblom Jónsdóttir'),
  },
  {
    langs: ['en', '*'],
    families: 1,
    female: list('Leilani Kalani Malia Mele Sina Lagi Tala Marisol Luzviminda Imelda Corazon Rosario Tallulah Winona Aiyana Miriam Rivka Chaya Tova Shoshana Devorah Yael'),
    male: list('Keanu Kekoa Tane Tama Sione Malakai Rodel Jejomar Ferdinand Benigno Moshe Avraham Yitzhak Shlomo Mordechai Yaakov Eliezer Shimon Menachem'),
    family: list('Kahananui Kamaka Kealoha Tuilagi Faleolo Tupou Vaipulu Dela_Cruz Bautista Villanueva Manalo Pangilinan Macapagal Begay Yazzie Tsosie Whitehorse Goldberg Cohen Levy Friedman Rosenberg Katz Shapiro Weinstein Mizrahi Ben-David Feldman Horowitz Abramowitz Blumenthal'),
  },
];

export const CREDENTIALS: Record<string, readonly string[]> = {
  en: ['MD', 'M.D.', 'DO', 'MBBS', 'FRCR', 'FRCP', 'FACR', 'PhD', 'RN', 'PA-C', 'NP', 'RT(R)', 'RDMS', 'FRACS', 'MRCP', 'MBChB', 'ARRT'],
  es: ['MIR', 'FEA Radiodiagnóstico', 'R3', 'R4', 'médico adjunto', 'TER'],
  de: ['Facharzt für Radiologie', 'Oberarzt', 'Assistenzärztin', 'MTRA'],
  fr: ['PH', 'interne', 'chef de clinique', 'manipulateur'],
  pt: ['CRM', 'médico radiologista', 'interno'],
  it: ['medico radiologo', 'TSRM', 'dirigente medico'],
};

export const TITLES: Record<string, readonly string[]> = {
  en: ['Dr.', 'Dr', 'Doctor', 'Prof.', 'Professor', 'Mr', 'Ms', 'DR.'],
  es: ['Dr.', 'Dra.', 'Dr', 'Dra', 'Doctor', 'Doctora', 'Prof.', 'Dr./Dra.', 'Dres.'],
  de: ['Dr.', 'Dr. med.', 'Prof. Dr.', 'Prof. Dr. med.', 'PD Dr.', 'OA Dr.', 'Frau Dr.', 'Herr Dr.', 'Dipl.-Med.'],
  fr: ['Dr', 'Docteur', 'Pr', 'Professeur', 'le Dr', 'Dr.'],
  pt: ['Dr.', 'Dra.', 'Prof.', 'Prof. Dr.', 'Doutor', 'Doutora'],
  it: ['Dott.', 'Dott.ssa', 'Dr.', 'Dr.ssa', 'Prof.', 'Prof.ssa'],
};

export const HONORIFICS: Record<string, readonly string[]> = {
  en: ['Mr.', 'Mrs.', 'Ms.', 'Miss', 'Mr', 'Mrs', 'Ms'],
  es: ['D.', 'Dña.', 'Don', 'Doña', 'Sr.', 'Sra.', 'D.ª', 'Srta.'],
  de: ['Herr', 'Frau', 'Herrn', 'Hr.', 'Fr.'],
  fr: ['M.', 'Mme', 'Monsieur', 'Madame', 'Mlle', 'Mr'],
  pt: ['Sr.', 'Sra.', 'Dona', 'Sr.ª', 'D.'],
  it: ['Sig.', 'Sig.ra', 'Sig.na', 'il Sig.', 'la Sig.ra'],
};

export const RELATIVES: Record<string, readonly string[]> = {
  en: ['wife', 'husband', 'mother', 'father', 'daughter', 'son', 'sister', 'brother', 'spouse', 'partner', 'caregiver', 'granddaughter', 'aunt', 'neighbor', 'guardian', 'niece', 'next of kin', 'friend'],
  es: ['esposa', 'esposo', 'marido', 'madre', 'padre', 'hija', 'hijo', 'hermana', 'hermano', 'cuidadora', 'nieta', 'tía', 'vecina', 'tutora legal', 'pareja', 'sobrina'],
  de: ['Ehefrau', 'Ehemann', 'Mutter', 'Vater', 'Tochter', 'Sohn', 'Schwester', 'Bruder', 'Betreuerin', 'Nachbarin'],
  fr: ['épouse', 'mari', 'mère', 'père', 'fille', 'fils', 'sœur', 'frère', 'voisine', 'tutrice'],
  pt: ['esposa', 'marido', 'mãe', 'pai', 'filha', 'filho', 'irmã', 'irmão', 'cuidadora'],
  it: ['moglie', 'marito', 'madre', 'padre', 'figlia', 'figlio', 'sorella', 'fratello', 'badante'],
};
