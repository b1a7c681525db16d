/** The certificates of 25 invented vehicles, one a line, under the harmonised codes; “-” where a certificate says nothing. */
export const sheets = `
A          | D.1        | D.3           | E                 | B              | I          | formule     | titulaire             | J   | J.1  | J.3     | P.3 | P.6 | V.7 | G    | F.2  | S.1 | couleur | Z
GR-417-PT  | RENAULT    | CLIO          | VF1RJA00X64217835 | 2020-05-14     | 2023-11-08 | 2023FB48217 | Damien Lefort         | M1  | VP   | CI      | ES  | 5   | 118 | 1147 | 1630 | 5   | gris    | -
FX-519-QJ  | PEUGEOT    | 208           | VF3UPHNEKM4093126 | 2021-03-22     | 2021-03-22 | 2021BR30764 | Solène Garrigue       | M1  | VP   | CI      | ES  | 4   | 99  | 1090 | 1580 | 5   | bleu    | -
GM-260-DV  | DACIA      | SANDERO       | UU1DJF00X68152047 | 2023-03-03     | 2024-06-17 | 2024CX15204 | Marceau Vidaillet     | M1  | VP   | CI      | EG  | 5   | 114 | 1164 | 1570 | 5   | blanc   | -
BC-274-VD  | CITROEN    | BERLINGO      | VF77J9HECAJ581463 | 2010-10-19     | 2016-04-05 | 2016DK62318 | Thierry Boissard      | M1  | VP   | BREAK   | GO  | 5   | 140 | 1429 | 1980 | 5   | gris    | -
EF-516-XJ  | MINI       | COOPER        | WMWXM510702D37294 | 120 months ago | 2019-09-12 | 2019AG71835 | Capucine Rouvière     | M1  | VP   | CI      | ES  | 7   | 105 | 1160 | 1600 | 4   | vert    | -
GT-176-MS  | RENAULT    | MEGANE E-TECH | VF1RCB00X70436158 | 2024-03-11     | 2024-03-11 | 2024EF20491 | Aurélien Castaing     | M1  | VP   | CI      | EL  | 4   | 0   | 1711 | 2158 | 5   | noir    | -
GJ-582-LT  | TOYOTA     | YARIS         | VNKKBAC3X0A263714 | 2022-07-06     | 2022-07-06 | 2022DS93046 | Maïwenn Kerleo        | M1  | VP   | CI      | EH  | 4   | 92  | 1090 | 1615 | 5   | rouge   | -
FD-731-MN  | YAMAHA     | MT-07         | JYARM251X00014827 | 2018-10-02     | 2020-06-18 | 2020BL37415 | Yanis Bouchet         | L3e | MTT2 | SOLO    | ES  | 6   | 96  | 182  | 355  | 2   | noir    | -
GB-642-K   | PEUGEOT    | KISBEE        | VGAK1AABX0J026391 | 2021-09-15     | 2021-09-15 | 2021FR08256 | Louane Pradier        | L1e | CL   | SOLO    | ES  | 1   | 48  | 96   | 266  | 2   | blanc   | -
FN-845-WR  | RENAULT    | KANGOO        | VF1FW50J163748125 | 2020-01-24     | 2020-01-24 | 2020AC56273 | Vallon-Menuiserie     | N1  | CTTE | FOURGON | GO  | 5   | 128 | 1320 | 1995 | 3   | blanc   | -
1234 AB 75 | RENAULT    | SUPER 5       | VF1C4060501637248 | 1987-06-11     | 1998-02-20 | -           | Odette Marchandeau    | M1  | VP   | CI      | ES  | 5   | -   | 780  | 1200 | 5   | rouge   | -
CW-158-ZA  | ERDE       | PM310         | VGH31A00XDR047216 | 2013-05-27     | 2013-05-27 | 2013CM41907 | Fabrice Lemoine-Auger | O1  | REM  | PLATEAU | -   | 0   | -   | 150  | 750  | 0   | gris    | -
DH-407-BC  | CITROEN    | 2 CV          | AZA8734512        | 1965-04-02     | 2014-09-30 | 2014BG28053 | Bernard Quesnel       | M1  | VP   | CI      | ES  | 3   | -   | 535  | 845  | 4   | gris    | Véhicule de collection
DT-118-XM  | CITROEN    | C3            | VF7SXHMZ6FT541087 | 2015-08-12     | 2022-02-09 | 2022AD77410 | Gaëlle Trémoulet      | M1  | VP   | CI      | ES  | 4   | 109 | 1050 | 1540 | 5   | blanc   | -
EK-771-ZR  | VOLKSWAGEN | GOLF          | WVWZZZAUXHW183625 | 2017-01-16     | 2020-10-01 | 2020DQ64182 | Jérôme Astruc         | M1  | VP   | CI      | GO  | 6   | 106 | 1301 | 1840 | 5   | gris    | -
FA-902-KB  | RENAULT    | MEGANE        | VF1RFB00X60851937 | 2018-07-05     | 2018-07-05 | 2018CP19365 | Nadège Fournel        | M1  | VP   | BREAK   | GO  | 5   | 104 | 1395 | 1932 | 5   | bleu    | -
FL-408-VE  | PEUGEOT    | 3008          | VF3M45GZRKS276914 | 2019-12-03     | 2019-12-03 | 2019ET50829 | Rémi Delcassé         | M1  | VP   | CI      | GO  | 6   | 114 | 1375 | 1960 | 5   | noir    | -
GH-334-AW  | FORD       | PUMA          | WF02XXERK2NB51862 | 2022-06-14     | 2022-06-14 | 2022CF11738 | Clotilde Aymard       | M1  | VP   | CI      | EH  | 5   | 124 | 1280 | 1760 | 5   | rouge   | -
CB-045-NF  | OPEL       | CORSA         | W0L0SDL08C4027513 | 2012-01-18     | 2017-05-23 | 2017BT85640 | Hervé Saint-Aubin     | M1  | VP   | CI      | ES  | 4   | 119 | 1130 | 1565 | 5   | vert    | -
FJ-275-PB  | DACIA      | DUSTER        | UU1HJDAG561748302 | 2019-09-20     | 2019-09-20 | 2019DN33971 | Élodie Massart        | M1  | VP   | CI      | GO  | 5   | 115 | 1239 | 1854 | 5   | brun    | -
DN-287-GC  | NISSAN     | QASHQAI       | SJNFAAJ11U1263847 | 2015-01-27     | 2018-03-14 | 2018AH40296 | Pascal Grandin        | M1  | VP   | CI      | GO  | 5   | 99  | 1365 | 1885 | 5   | gris    | -
BW-952-PH  | RENAULT    | TWINGO        | VF1CNJ10545931768 | 2011-09-08     | 2019-04-15 | 2019BF62574 | Josette Paulhan       | M1  | VP   | CI      | ES  | 4   | 119 | 950  | 1360 | 4   | jaune   | -
AH-633-TB  | PEUGEOT    | 207           | VF3WC9HXC34527196 | 2009-08-25     | 2015-11-10 | 2015EM07483 | Didier Roquelaure     | M1  | VP   | CI      | GO  | 4   | 117 | 1214 | 1680 | 5   | bleu    | -
EC-663-RT  | FIAT       | 500           | ZFA3120000J584163 | 2016-04-29     | 2016-04-29 | 2016BW96205 | Anouk Seguin          | M1  | VP   | CI      | ES  | 4   | 111 | 940  | 1340 | 4   | blanc   | -
GK-941-NH  | SEAT       | IBIZA         | VSSZZZKJXNR074285 | 2022-09-28     | 2022-09-28 | 2022EX54817 | Corentin Lafaye       | M1  | VP   | CI      | ES  | 5   | 116 | 1115 | 1590 | 5   | gris    | -
`;
