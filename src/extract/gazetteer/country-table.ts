/**
 * The states of the world and a few territories: ISO 3166-1 alpha-3, names and abbreviations, then adjectives and names
 * of their people, commonest first. Written for this project; spellings as English-language newspapers print them.
 */
export const COUNTRY_TABLE = `AFG|Afghanistan|Afghan,Afghans
ALB|Albania|Albanian,Albanians
DZA|Algeria|Algerian,Algerians
AND|Andorra|Andorran,Andorrans
AGO|Angola|Angolan,Angolans
ATG|Antigua and Barbuda|Antiguan,Antiguans
ARG|Argentina|Argentine,Argentinian,Argentines,Argentinians
ARM|Armenia|Armenian,Armenians
AUS|Australia|Australian,Australians,Aussie
AUT|Austria|Austrian,Austrians
AZE|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis,Azeris
BHS|Bahamas|Bahamian,Bahamians
BHR|Bahrain|Bahraini,Bahrainis
BGD|Bangladesh|Bangladeshi,Bangladeshis
BRB|Barbados|Barbadian,Barbadians
BLR|Belarus|Belarusian,Belarusians,Belarussian
BEL|Belgium|Belgian,Belgians
BLZ|Belize|Belizean,Belizeans
BEN|Benin|Beninese
BTN|Bhutan|Bhutanese
BOL|Bolivia|Bolivian,Bolivians
BIH|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian,Bosnians
BWA|Botswana|Botswanan
BRA|Brazil|Brazilian,Brazilians
BRN|Brunei|Bruneian
BGR|Bulgaria|Bulgarian,Bulgarians
BFA|Burkina Faso|Burkinabe
BDI|Burundi|Burundian,Burundians
CPV|Cape Verde,Cabo Verde|Cape Verdean
KHM|Cambodia|Cambodian,Cambodians
CMR|Cameroon|Cameroonian,Cameroonians
CAN|Canada|Canadian,Canadians
CAF|Central African Republic|Central African
TCD|Chad|Chadian,Chadians
CHL|Chile|Chilean,Chileans
CHN|China,People's Republic of China,People’s Republic of China,PRC|Chinese
COL|Colombia|Colombian,Colombians
COM|Comoros|Comorian
COG|Republic of the Congo,Congo-Brazzaville|Congolese
COD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo|
CRI|Costa Rica|Costa Rican,Costa Ricans
CIV|Ivory Coast,Cote d'Ivoire,Côte d’Ivoire|Ivorian,Ivorians
HRV|Croatia|Croatian,Croat,Croatians,Croats
CUB|Cuba|Cuban,Cubans
CYP|Cyprus|Cypriot,Cypriots
CZE|Czechia,Czech Republic|Czech,Czechs
DNK|Denmark|Danish,Dane,Danes
DJI|Djibouti|Djiboutian
DMA|Dominica|
DOM|Dominican Republic|Dominican,Dominicans
ECU|Ecuador|Ecuadorian,Ecuadorean,Ecuadorians
EGY|Egypt|Egyptian,Egyptians
SLV|El Salvador|Salvadoran,Salvadorans
GNQ|Equatorial Guinea|Equatoguinean
ERI|Eritrea|Eritrean,Eritreans
EST|Estonia|Estonian,Estonians
SWZ|Eswatini,Swaziland|Swazi
ETH|Ethiopia|Ethiopian,Ethiopians
FJI|Fiji|Fijian,Fijians
FIN|Finland|Finnish,Finn,Finns
FRA|France|French,Frenchman,Frenchwoman
GAB|Gabon|Gabonese
GMB|Gambia|Gambian,Gambians
GEO|Republic of Georgia|
DEU|Germany,Federal Republic of Germany|German,Germans
GHA|Ghana|Ghanaian,Ghanaians
GRC|Greece|Greek,Greeks
GRL|Greenland|Greenlandic,Greenlander,Greenlanders
GRD|Grenada|Grenadian
GTM|Guatemala|Guatemalan,Guatemalans
GIN|Guinea|Guinean,Guineans
GNB|Guinea-Bissau|
GUY|Guyana|Guyanese
HTI|Haiti|Haitian,Haitians
HND|Honduras|Honduran,Hondurans
HKG|Hong Kong|
HUN|Hungary|Hungarian,Hungarians
ISL|Iceland|Icelandic,Icelander,Icelanders
IND|India|Indian,Indians
IDN|Indonesia|Indonesian,Indonesians
IRN|Iran,Islamic Republic of Iran|Iranian,Iranians
IRQ|Iraq|Iraqi,Iraqis
IRL|Ireland,Republic of Ireland|Irish,Irishman
ISR|Israel|Israeli,Israelis
ITA|Italy|Italian,Italians
JAM|Jamaica|Jamaican,Jamaicans
JPN|Japan|Japanese
JOR|Jordan|Jordanian,Jordanians
KAZ|Kazakhstan|Kazakh,Kazakhs,Kazakhstani
KEN|Kenya|Kenyan,Kenyans
KIR|Kiribati|
XKX|Kosovo|Kosovar,Kosovan,Kosovars
KWT|Kuwait|Kuwaiti,Kuwaitis
KGZ|Kyrgyzstan|Kyrgyz
LAO|Laos|Laotian,Lao
LVA|Latvia|Latvian,Latvians
LBN|Lebanon|Lebanese
LSO|Lesotho|Basotho
LBR|Liberia|Liberian,Liberians
LBY|Libya|Libyan,Libyans
LIE|Liechtenstein|
LTU|Lithuania|Lithuanian,Lithuanians
LUX|Luxembourg|Luxembourgish,Luxembourger
MDG|Madagascar|Malagasy
MWI|Malawi|Malawian
MYS|Malaysia|Malaysian,Malaysians
MDV|Maldives|Maldivian
MLI|Mali|Malian,Malians
MLT|Malta|Maltese
MHL|Marshall Islands|Marshallese
MRT|Mauritania|Mauritanian
MUS|Mauritius|Mauritian
MEX|Mexico|Mexican,Mexicans
FSM|Micronesia|Micronesian
MDA|Moldova,Republic of Moldova|Moldovan,Moldovans
MCO|Monaco|Monegasque
MNG|Mongolia|Mongolian,Mongolians
MNE|Montenegro|Montenegrin,Montenegrins
MAR|Morocco|Moroccan,Moroccans
MOZ|Mozambique|Mozambican,Mozambicans
MMR|Myanmar,Burma|Burmese
NAM|Namibia|Namibian,Namibians
NRU|Nauru|Nauruan
NPL|Nepal|Nepali,Nepalese
NLD|Netherlands,Holland|Dutch,Dutchman
NZL|New Zealand|New Zealander,New Zealanders,Kiwi
NIC|Nicaragua|Nicaraguan,Nicaraguans
NER|Niger|Nigerien
NGA|Nigeria|Nigerian,Nigerians
PRK|North Korea,DPRK|North Korean,North Koreans
MKD|North Macedonia,Macedonia|Macedonian,Macedonians
NOR|Norway|Norwegian,Norwegians
OMN|Oman|Omani,Omanis
PAK|Pakistan|Pakistani,Pakistanis
PLW|Palau|Palauan
PSE|Palestine,Palestinian Authority,Palestinian territories,Gaza,West Bank|Palestinian,Palestinians
PAN|Panama|Panamanian,Panamanians
PNG|Papua New Guinea|Papuan
PRY|Paraguay|Paraguayan,Paraguayans
PER|Peru|Peruvian,Peruvians
PHL|Philippines|Philippine,Filipino,Filipinos,Filipina
POL|Poland|Polish,Pole,Poles
PRT|Portugal|Portuguese
PRI|Puerto Rico|Puerto Rican,Puerto Ricans
QAT|Qatar|Qatari,Qataris
ROU|Romania|Romanian,Romanians
RUS|Russia,Russian Federation|Russian,Russians
RWA|Rwanda|Rwandan,Rwandans
KNA|Saint Kitts and Nevis,St. Kitts and Nevis|
LCA|Saint Lucia,St. Lucia|
VCT|Saint Vincent and the Grenadines,St. Vincent and the Grenadines|
WSM|Samoa|Samoan,Samoans
SMR|San Marino|
STP|Sao Tome and Principe|
SAU|Saudi Arabia|Saudi,Saudis
SEN|Senegal|Senegalese
SRB|Serbia|Serbian,Serb,Serbians,Serbs
SYC|Seychelles|Seychellois
SLE|Sierra Leone|Sierra Leonean
SGP|Singapore|Singaporean,Singaporeans
SVK|Slovakia,Slovak Republic|Slovak,Slovakian,Slovaks
SVN|Slovenia|Slovenian,Slovene,Slovenians,Slovenes
SLB|Solomon Islands|Solomon Islander
SOM|Somalia|Somali,Somalis
ZAF|South Africa|South African,South Africans
KOR|South Korea,Republic of Korea,ROK|South Korean,South Koreans
SSD|South Sudan|South Sudanese
ESP|Spain|Spanish,Spaniard,Spaniards
LKA|Sri Lanka|Sri Lankan,Sri Lankans
SDN|Sudan|Sudanese
SUR|Suriname|Surinamese
SWE|Sweden|Swedish,Swede,Swedes
CHE|Switzerland|Swiss
SYR|Syria|Syrian,Syrians
TWN|Taiwan|Taiwanese
TJK|Tajikistan|Tajik,Tajiks
TZA|Tanzania|Tanzanian,Tanzanians
THA|Thailand|Thai,Thais
TLS|East Timor,Timor-Leste|Timorese
TGO|Togo|Togolese
TON|Tonga|Tongan
TTO|Trinidad and Tobago|Trinidadian
TUN|Tunisia|Tunisian,Tunisians
TUR|Türkiye,Turkey,Turkiye|Turkish,Turk,Turks
TKM|Turkmenistan|Turkmen
TUV|Tuvalu|Tuvaluan
UGA|Uganda|Ugandan,Ugandans
UKR|Ukraine|Ukrainian,Ukrainians
ARE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,Emiratis
GBR|United Kingdom,UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland|British,Briton,Britons,Scottish,English,Welsh
USA|United States,United States of America,USA,U.S.,US,U.S.A.,America,the States|American,Americans
URY|Uruguay|Uruguayan,Uruguayans
UZB|Uzbekistan|Uzbek,Uzbeks
VUT|Vanuatu|
VAT|Vatican City,Vatican,Holy See|
VEN|Venezuela|Venezuelan,Venezuelans
VNM|Vietnam,Viet Nam|Vietnamese
ESH|Western Sahara|Sahrawi
YEM|Yemen|Yemeni,Yemenis
ZMB|Zambia|Zambian,Zambians
ZWE|Zimbabwe|Zimbabwean,Zimbabweans`
