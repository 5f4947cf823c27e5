import { type Markup, rawMarkup } from './format/markup.ts';

// Type and space first; then tables; then figures; then what differs on a phone and on paper.
const STYLE = `
:root{--ink:#1c2733;--muted:#5c6873;--line:#dde3e7;--wash:#f5f7f8;--accent:#0b4f78;--red:#a8430a;color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:#fff;color:var(--ink);font:16px/1.55 'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif;overflow-wrap:break-word}
main{max-width:920px;margin:0 auto;padding:40px 20px 80px}
h1,h2,h3,h4{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:34px;letter-spacing:-.01em;margin:4px 0 2px}
h2{font-size:23px;margin:52px 0 14px;padding-top:14px;border-top:2px solid var(--ink)}
h3{font-size:17px;margin:28px 0 6px}
p{margin:0 0 12px;max-width:74ch}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:2px}
ul{margin:0;padding-left:1.1em}
li{margin:0 0 4px}
small,.small{font-size:12.5px}
code{font:13px/1.5 'SF Mono',Menlo,Consolas,'Liberation Mono',monospace;overflow-wrap:anywhere}
.shapes{position:absolute}
.mark{vertical-align:-1px;margin-right:5px;flex:none}
.kicker{color:var(--muted);font-size:14px;margin:0}
.cancer{font-size:19px;margin:0 0 14px}
.cancer span,.count,.none,.meaning,.note{color:var(--muted)}
.use{border-left:3px solid var(--red);padding:2px 0 2px 14px;font-size:15px}
.use strong{color:var(--red)}
.meaning{font-size:15px}
.note{font-size:15px}
.count{font-weight:400;font-size:15px;margin-left:4px}
nav{display:flex;flex-wrap:wrap;gap:4px 18px;margin:22px 0 0;font-size:14px}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}

.summary{margin:26px 0 0;background:var(--wash);border-radius:8px;padding:22px 26px 14px}
.summary h2{border:0;margin:0 0 10px;padding:0;font-size:20px}
dl{margin:0}
.summary dl>div,.facts>div{display:grid;grid-template-columns:170px minmax(0,1fr);gap:4px 22px;padding:9px 0;border-top:1px solid var(--line)}
.facts>div:first-child{border-top:0}
dt{font-weight:700;font-size:14px;line-height:1.5}
dd{margin:0;max-width:72ch;min-width:0}
.panel,.cards td>*{min-width:0}
.summary dd ul{padding-left:1em}
.summary dd p{margin:4px 0 0}
.facts{font-size:15px;margin-top:18px}

table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.45;margin:4px 0 14px}
th{text-align:left;font-size:12.5px;color:var(--muted);font-weight:700;border-bottom:1.5px solid var(--ink);padding:6px 14px 5px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:9px 14px 9px 0;vertical-align:top}
th:last-child,td:last-child{padding-right:0}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.number+.word{padding-left:10px}
.findings{table-layout:fixed}
.findings th:nth-child(1){width:21%}.findings th:nth-child(2){width:22%}.findings th:nth-child(3){width:30%}
.findings .mechanism,.system,.effect,.alterations,.why,.findings .match{display:block}
.mechanism{font-size:14.5px;line-height:1.35}
.system{color:var(--muted);font-size:12.5px}
.effect{margin-top:6px}
.effect.class{text-decoration:underline dotted #8796a3;text-underline-offset:3px;cursor:help}
.alterations{font-weight:700}
.why{color:var(--muted);font-size:13px;margin-top:4px}
.findings .match{width:fit-content;margin-top:4px}
.match{font-size:12px;line-height:1.5;padding:0 7px;border-radius:9px;border:1.3px solid var(--accent);color:var(--accent);white-space:nowrap}
.match.exact{background:var(--accent);color:#fff}
.match.inferred{border-style:dashed;color:var(--muted);border-color:var(--muted)}
.level{font-size:12px;color:var(--muted);white-space:nowrap}
.strongest{display:block;font-weight:700;font-size:12.5px}
.strongest::first-letter{text-transform:uppercase}
.statements,.countermeasures,.shares{list-style:none;padding:0}
.statements li,.countermeasures li{margin:3px 0 7px}
.cite{font-size:12px;text-decoration:none;color:var(--accent)}
.cite span{color:var(--muted)}
.cite:hover{text-decoration:underline}
.outcome,.tier{white-space:nowrap;font-weight:700}
.outcome.works{color:#00614b}.outcome.fails{color:var(--red)}.outcome.mixed{color:#745400}.outcome.proposed{color:var(--accent)}
.tier{font-size:13px;font-weight:400;color:var(--ink)}

details{margin:6px 0}
summary{cursor:pointer;color:var(--accent);font-size:13.5px}
summary:hover{text-decoration:underline}
.more>summary{font-weight:700;padding:4px 0}
td .more>summary{font-weight:400;font-size:12.5px;padding:0}
.data table{font-size:12.5px}
.compact table{font-size:13px}
.compact td{padding-top:4px;padding-bottom:4px}
.compact .statements li{margin:0 0 3px}
.unsimulated{table-layout:fixed}
.unsimulated th:nth-child(1){width:24%}.unsimulated th:nth-child(3){width:29%}
.columns{columns:2 300px;column-gap:28px;list-style:none;padding:0;font-size:13px;margin-top:8px}
.columns li{break-inside:avoid;padding:2px 0}
.columns .why{display:inline;font-size:12px}
.table-title{font-weight:700;font-size:13px;margin:12px 0 2px}

figure{margin:26px 0 32px}
.figure-title{margin:0 0 12px;font-size:17px}
main{counter-reset:figure}
figure{counter-increment:figure}
figcaption::before{content:'Figure ' counter(figure) '. ';font-weight:700;color:var(--ink)}
figcaption{font-size:13.5px;line-height:1.5;color:var(--muted);max-width:86ch;margin-top:10px}
svg{display:block}
.mark{display:inline-block}
.scroll{overflow-x:auto;overflow-y:hidden;max-width:100%}
@media screen{.scroll{background:linear-gradient(to right,#fff 40%,#fff0) 0 0/36px 100%,linear-gradient(to left,#fff 40%,#fff0) 100% 0/36px 100%,linear-gradient(to right,#1c273326,#1c273300) 0 0/10px 100%,linear-gradient(to left,#1c273326,#1c273300) 100% 0/10px 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}}
.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.scroll svg{max-width:none;height:auto}
svg.chart,svg.drawing{font-family:'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif;line-height:1}
.chart text{white-space:pre}
.legend{margin-bottom:16px}
.legend svg{max-width:100%;height:auto}
.graphics>.scroll+.scroll{margin-top:22px}
.panels{display:grid;gap:24px 22px}
.panels.small{grid-template-columns:repeat(auto-fill,minmax(min(270px,100%),1fr))}
.panels.large{grid-template-columns:repeat(auto-fill,minmax(min(330px,100%),1fr))}
.panel svg{width:100%;height:auto}
.small .panel svg{max-width:320px}
.large .panel svg{max-width:440px}
.panel .scroll svg{width:auto;max-width:none}
.panel.wide+.panel.wide{margin-top:20px}
.panel{display:flex;flex-direction:column}
.panel>svg{margin-top:auto}
.panel.wide{display:block}
.panel-title{font-size:13.5px;line-height:1.4;margin:0 0 6px}
.panel-title span{color:var(--muted)}
.key{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:13.5px;margin:0 0 8px;max-width:none}

.option{border-top:1px solid var(--line);padding:14px 0 6px}
.option h4{font-size:16.5px;display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 12px}
.rank{color:var(--muted);font-weight:400;min-width:1.1em}
.doses{color:var(--muted);font-size:14px;margin:2px 0 10px}
.against .tier{font-weight:700;color:var(--red)}
tr.against td{background:#fdf2ea}
.option.against{border-left:3px solid var(--red);padding-left:14px}
.comparison td{padding-top:6px;padding-bottom:6px}
.whole{white-space:nowrap}
.comparison table{line-height:1.4;font-size:13px;font-variant-numeric:tabular-nums}
.comparison .days{color:var(--muted);white-space:nowrap;font-size:12px}
.comparison .tier{font-size:12.5px}
.option .facts{font-size:14px;margin-top:6px}
.option .facts>div{grid-template-columns:110px minmax(0,1fr);padding:4px 0;border-top:0}
.option dt{font-size:13px}
.shares li{display:grid;grid-template-columns:74px 44px minmax(0,1fr);align-items:baseline;gap:8px;margin:0 0 2px}
.bar{background:var(--line);height:8px;border-radius:2px;overflow:hidden}
.bar i{display:block;height:8px;background:var(--red)}
.percent{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.shares small{color:var(--muted)}
.scenario{border-left:3px solid var(--line);padding-left:18px;margin:22px 0}
.scenario h3{margin-top:0}
.sources{font-size:14px;padding-left:2em}
.sources li{margin-bottom:6px;padding-left:4px}
.source-title{font-weight:700}
:target{background:#fff6d6}

@media screen and (min-width:1040px){
#figure-pathway .scroll{width:min(100vw - 80px,1200px);margin-left:calc((100% - min(100vw - 80px,1200px))/2);max-width:none}
#figure-pathway .scroll svg{margin-inline:auto}
}

@media (max-width:640px){
body{overflow-wrap:anywhere}
.tier,.outcome,.match,.level{white-space:normal}
main{padding:22px 14px 60px}
h1{font-size:27px}
h2{font-size:20px;margin-top:48px}
.summary{padding:16px 16px 8px;margin-inline:-4px}
.summary dl>div,.facts>div,.option .facts>div{grid-template-columns:minmax(0,1fr)}
.cards,.cards tbody,.cards tr,.cards td{display:block;width:auto}
.cards thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.cards tr{border-bottom:1px solid var(--line);padding:10px 0}
.cards td{border:0;padding:3px 0!important;text-align:left;white-space:normal}
.cards:not(.findings) td{display:grid;grid-template-columns:104px minmax(0,1fr);gap:10px}
.cards td::before{content:attr(data-title);display:block;font-size:12px;color:var(--muted)}
.cards:not(.findings) td:has(>div:empty){display:none}
.scenario{padding-left:12px}
.shares li{grid-template-columns:50px 40px minmax(0,1fr)}
}

@media (min-width:641px){
.comparison table{table-layout:fixed}
.comparison th:nth-child(1){width:6%}.comparison th:nth-child(2){width:24%}.comparison th:nth-child(3){width:16%}.comparison th:nth-child(4){width:11.5%}.comparison th:nth-child(5),.comparison th:nth-child(6){width:11%}
}

@page{size:A4;margin:11mm 11mm 13mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:9pt Arial,'Liberation Sans',sans-serif;color:#5c6873}}
@media print{
html{scroll-behavior:auto}
body{font-size:9.2pt;line-height:1.38;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
h1{font-size:20pt}
h2{font-size:14pt;margin:14pt 0 5pt;padding-top:6pt}
h3{font-size:11.5pt;margin-top:11pt}
h2,h3,h4,.panel-title,.figure-title,.meaning{break-after:avoid}
table{font-size:8.2pt;line-height:1.33;margin-bottom:6pt}
td{padding-top:3.2pt;padding-bottom:3.2pt}
tr.against td{background:#fdf2ea}
figcaption,.note,.meaning,.facts,.option .facts{font-size:8.5pt}
figcaption{max-width:none;line-height:1.4;margin-top:5pt}
p,dd{max-width:none}
p{margin-bottom:5pt}
th{font-size:8pt}
.cite,.level,.match,.system,.why,small,.small{font-size:7.5pt}
.cancer{font-size:12pt;margin-bottom:8pt}
.kicker,.use,.doses,.key,.panel-title{font-size:9pt}
.summary{margin-top:12pt;padding:10pt 14pt 5pt}
.summary h2{font-size:12.5pt;margin:0 0 5pt;padding:0}
.summary dl>div{padding:5pt 0}
dt,.option dt{font-size:8.5pt}
.mechanism{font-size:9pt}
.strongest,.comparison .tier{font-size:8pt}
.option{padding:7pt 0 2pt}
.option h4{font-size:10.5pt}
.option .facts{margin-top:3pt}
.option .facts{columns:2;column-gap:14pt}
.option .facts>div{padding:2pt 0;grid-template-columns:50pt minmax(0,1fr);gap:4pt 8pt;break-inside:avoid}
.shares li{grid-template-columns:36pt 26pt minmax(0,1fr)}
.shares li{margin:0}
.statements li,.countermeasures li{margin:1pt 0 3pt}
.graphics>.scroll+.scroll{margin-top:8pt}
thead{display:table-header-group}
tr,.panel,.scroll,figcaption,li,.summary dl>div{break-inside:avoid}
.findings tr{break-inside:auto}
.summary{background:none;border:1px solid var(--ink);break-inside:avoid}
nav,.data{display:none}
summary{list-style:none;color:var(--muted);font-weight:400!important}
summary::-webkit-details-marker{display:none}
details:not([open])>summary::before{content:'and '}
details[open]>summary{display:none}
.more{margin:2px 0 6px}
td .more>summary,.more>summary{font-size:8pt}
figure{margin:10pt 0 13pt}
.facts{margin-top:6pt}
.facts>div{padding:2.5pt 0}
#methods .facts>div,#provenance .facts>div{border:0;padding:1.5pt 0}
.sources li{margin-bottom:1pt}
#methods .facts,#provenance .facts{font-size:8pt;line-height:1.33}
#options h3,#options .figure-title{margin-top:8pt}
.sources{font-size:7.8pt;line-height:1.3}
code{font-size:8pt}
ul li{margin-bottom:2pt}
.compact table{font-size:8pt}
.compact td{padding-top:2pt;padding-bottom:2pt}
.columns{font-size:8pt}
.scroll{overflow:visible}
.scroll svg,.panel .scroll svg{max-width:100%;height:auto}
.panels.large{grid-template-columns:1fr 1fr}
.panels.small{grid-template-columns:1fr 1fr 1fr;gap:12pt 14pt}
.panels.large{gap:10pt 14pt}
.large .panel svg{max-width:310px}
#figure-pathway .scroll svg{max-width:94%}
.comparison table{font-size:8pt}
.comparison td{padding-top:1.6pt;padding-bottom:1.6pt}
.comparison .days{font-size:7.5pt}
figure{break-inside:avoid}
#figure-pathway,#figure-burden,#figure-clones,#figure-exposure{break-inside:auto}
.legend,.key{break-after:avoid}
.option h4,.doses{break-after:avoid}
a{color:inherit;text-decoration:none}
:target{background:none}
}
`;

/** The style sheet of the report, for the screen from 360 px on and for A4 paper. */
export function pageStyle(): Markup {
  return rawMarkup(STYLE);
}
