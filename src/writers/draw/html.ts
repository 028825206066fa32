import { createHash } from 'node:crypto';
import { figureTableHtml } from '../figure-table-html.ts';
import { escapeMarkup } from '../markup.ts';
import type { DrawingWriter } from './drawing-writer.ts';
import { FONT_WEIGHTS, fontFaces } from './fonts.ts';
import { drawingPicture } from './picture.ts';

/**
 * The drawing as one page that needs nothing else: the picture, and its figures as a table. Its policy
 * lets no script run and nothing be loaded.
 */
export const drawingToHtml: DrawingWriter = async (drawing, { fonts }) => {
  const svg = await drawingPicture(drawing);
  const style = (await fontFaces(fonts, FONT_WEIGHTS)) + STYLE;
  const hash = createHash('sha256').update(style).digest('base64');
  const title = escapeMarkup(drawing.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<div class="picture">
${svg}
</div>
<div class="figures" role="region" aria-label="Figures" tabindex="0">
${figureTableHtml(drawing.table, `The figures of the picture. ${drawing.subtitle}`)}
</div>
${[...drawing.notes, ...drawing.sources].map((line) => `<p>${escapeMarkup(line)}</p>`).join('\n')}
</main>
</body>
</html>
`;
};

// The picture has the title too: the heading is for those who go from heading to heading.
const STYLE = `
:root{color:#1b1f24;background:#fff;font:1rem/1.5 Inter,"Segoe UI",Helvetica,Arial,sans-serif}
body{margin:0}
main{max-width:80rem;margin:0 auto;padding:1rem}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{display:block;width:100%;height:auto}
.figures{overflow-x:auto;margin:2rem 0}
.figures:focus-visible{outline:3px solid #0072b2}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
th,td{padding:.35rem .75rem;border-bottom:1px solid #d5d9de;text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600;border-bottom:2px solid #1b1f24}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
p{margin:.25rem 0;color:#4d5560}
@media print{main{max-width:none;padding:0}.figures{overflow:visible}tr,.picture{break-inside:avoid}thead{display:table-header-group}@page{margin:1.5cm}}
`;
