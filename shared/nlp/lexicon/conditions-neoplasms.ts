/** Tumors, and what disposes to them, in the notation of conditions.ts. */
export const NEOPLASTIC_CONDITIONS = `
# dispositions
hereditary nonpolyposis colorectal cancer|hereditary non-polyposis colorectal cancer|HNPCC|Lynch syndrome|hereditary nonpolyposis colon cancer = Z15.09
familial adenomatous polyposis|adenomatous polyposis coli|familial polyposis coli|polyposis coli|adenomatous polyposis|familial adenomatous polyposis coli = D12.6
attenuated familial adenomatous polyposis|AFAP;attenuated polyposis
hereditary breast and ovarian cancer|hereditary breast-ovarian cancer|hereditary breast and ovarian cancer syndrome|HBOC
hereditary diffuse gastric cancer
multiple endocrine neoplasia;MEN syndrome
multiple endocrine neoplasia type 1|MEN1|MEN 1|MEN-1 = E31.21
multiple endocrine neoplasia type 2A|MEN2A|MEN 2A = E31.22
multiple endocrine neoplasia type 2B|MEN2B|MEN 2B = E31.23
Li-Fraumeni syndrome|Li-Fraumeni = Z15.01
Cowden disease|Cowden syndrome = Q85.81
Peutz-Jeghers syndrome|Peutz-Jeghers = Q85.89
juvenile polyposis
basal cell nevus syndrome|Gorlin syndrome|nevoid basal cell carcinoma syndrome = Q87.89
cancer predisposition syndrome;hereditary cancer;familial cancer
# by place
colorectal tumor;colorectal carcinoma|colorectal adenocarcinoma;large bowel cancer;bowel cancer
colorectal adenoma|adenomatous polyp = D12.6
breast tumor;mammary tumor;breast neoplasm
triple-negative breast cancer|TNBC
inflammatory breast cancer
lobular carcinoma in situ|LCIS = D05.00
phyllodes tumor
fibroadenoma = D24.9
epithelial ovarian cancer;ovarian tumor;ovarian neoplasm
cervical intraepithelial neoplasia
vaginal cancer = C52
choriocarcinoma = C58
hydatidiform mole|molar pregnancy = O01.9
gestational trophoblastic disease
prostatic intraepithelial neoplasia = D07.5
prostate tumor;prostatic cancer
testicular germ cell tumor;germ cell tumor
Wilms' tumor|Wilms's tumor|nephroblastoma = C64.9
renal tumor;kidney tumor;renal cancer
upper tract urothelial carcinoma;transitional cell carcinoma
liver tumor;hepatoma;hepatoblastoma
pancreatic tumor;pancreatic ductal adenocarcinoma|PDAC
insulinoma;gastrinoma;glucagonoma;islet cell tumor
Zollinger-Ellison syndrome = E16.4
esophageal adenocarcinoma;esophageal squamous cell carcinoma
gastric adenocarcinoma|gastric carcinoma
nasopharyngeal carcinoma|NPC! = C11.9
oral cancer|mouth cancer|oral squamous cell carcinoma = C06.9
head and neck squamous cell carcinoma|HNSCC
thyroid carcinoma;anaplastic thyroid cancer;follicular thyroid carcinoma
parathyroid adenoma = D35.1
paraganglioma = D44.7
brain cancer|brain neoplasm = C71.9
medulloblastoma = C71.6
ependymoma
craniopharyngioma = D44.4
low-grade glioma;high-grade glioma;diffuse intrinsic pontine glioma
optic glioma;optic pathway glioma
neurofibroma;plexiform neurofibroma;neuroma
rhabdoid tumor
hemangioblastoma = D18.00
chordoma
Ewing sarcoma|Ewing's sarcoma|Ewing sarcoma family of tumors = C41.9
synovial sarcoma;leiomyosarcoma;angiosarcoma;chondrosarcoma;fibrosarcoma;soft tissue sarcoma
desmoid tumor;desmoid;aggressive fibromatosis;fibromatosis
uveal melanoma;cutaneous melanoma;cutaneous malignant melanoma
dysplastic nevus|dysplastic nevi;atypical mole
melanocytic nevus|congenital nevus = D22.9
nonmelanoma skin cancer|non-melanoma skin cancer
actinic cheilitis
Bowen disease|Bowen's disease = D04.9
hamartoma
angiomyolipoma = D17.71
lymphangioleiomyomatosis|LAM! = J84.81
carcinoid syndrome = E34.00
# of the blood
acute lymphocytic leukemia|acute lymphoid leukemia|B-ALL|T-ALL
acute myelogenous leukemia;acute myelocytic leukemia;acute nonlymphocytic leukemia
acute promyelocytic leukemia|APL! = C92.40
chronic myelogenous leukemia;chronic myelocytic leukemia;chronic granulocytic leukemia
chronic myelomonocytic leukemia|CMML = C93.10
juvenile myelomonocytic leukemia|JMML = C93.30
hairy cell leukemia|HCL! = C91.40
T-cell prolymphocytic leukemia|T-PLL|prolymphocytic leukemia = C91.60
adult T-cell leukemia|adult T-cell leukemia/lymphoma|ATLL = C91.50
Burkitt lymphoma|Burkitt's lymphoma = C83.70
B-cell lymphoma;T-cell lymphoma;cutaneous T-cell lymphoma|CTCL
plasmacytoma = C90.30
smoldering myeloma;myeloma;plasma cell leukemia
myeloproliferative neoplasm;myeloproliferative disorder|MPN
primary myelofibrosis
mastocytosis|systemic mastocytosis = D47.09
Langerhans cell histiocytosis|LCH|histiocytosis X = C96.6
post-transplant lymphoproliferative disorder|PTLD = D47.Z1
hematologic malignancy|haematological malignancy|hematological malignancies|hematopoietic malignancy
solid tumor
# spread and course
lymph node metastasis;nodal metastasis;lymph node metastases;micrometastasis
distant metastasis;metastatic cancer;metastatic tumor;metastatic carcinoma
second primary cancer;secondary malignancy;second cancer
cancer of unknown primary|CUP!
cancer cachexia
paraneoplastic syndrome
`
