/** Further medications, mostly of specialists, without codes, in the notation of conditions.ts. */
export const FURTHER_MEDICATIONS = `
acarbose;acitretin;aminophylline;aripiprazole lauroxil;asparaginase|pegaspargase;atazanavir
blinatumomab;bosentan;brentuximab vedotin
cabotegravir;canakinumab;carmustine;cenobamate;chlorambucil;cidofovir;cladribine;clofarabine;cobimetinib;conivaptan;crizanlizumab
cyproterone
dactinomycin;dalbavancin;deferoxamine;desflurane;dexrazoxane;doravirine
edaravone;elagolix;elexacaftor;emicizumab;empagliflozin and linagliptin;emtricitabine;enfuvirtide;epoprostenol
fidaxomicin;fludarabine;flutamide;fomepizole;foscarnet
gemtuzumab ozogamicin;glecaprevir
ibalizumab;ibritumomab;ibutilide;icatibant;iloprost;infliximab-dyyb;interferon alfa;interferon;isoprenaline|isoproterenol
lanadelumab;lapatinib;lefamulin;letermovir;leucovorin|folinic acid;levosimendan;levocarnitine;lomustine;lorlatinib;lumacaftor
macitentan;maraviroc;mavacamten;mefloquine;mercaptopurine|6-mercaptopurine;mesna;mitomycin;mitotane
nelarabine;nevirapine;nilutamide;nirmatrelvir;nitazoxanide;nusinersen|Spinraza
obinutuzumab;ofatumumab;oritavancin;ozanimod
palivizumab;pamidronate;pasireotide;patisiran;peginterferon;pentostatin;pitolisant;plazomicin;plerixafor;ponatinib;pralidoxime
procarbazine;pyrimethamine
quinine;ravulizumab;reslizumab;rifabutin;rifapentine;rilpivirine;riociguat;risdiplam;ritonavir;ruxolitinib|Jakafi
sacituzumab govitecan;sapropterin;satralizumab;secnidazole;selexipag;selinexor;siponimod;sofosbuvir;solriamfetol;streptokinase
streptomycin;streptozocin
tafamidis;tedizolid;temsirolimus;teprotumumab;tezacaftor;tezepelumab;thiotepa;tildrakizumab;tinidazole;trabectedin;trametinib
treprostinil;triptorelin
valganciclovir;vandetanib;vemurafenib;verteporfin;vismodegib;vorinostat;voxelotor;zanamivir;zoledronate
`
