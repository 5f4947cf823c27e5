import type { Condition, ReportDocument } from '@countermove/resistance/schema';
import type { Markup } from '../../format/markup.ts';
import { layoutPathway } from './layout.ts';
import { pathwayLegend } from './legend.ts';
import { pathwayPanel } from './panel.ts';
import { routeEdges } from './route.ts';

/** Legend and one panel a condition, all on the same layout. */
export function pathwayFigure(
  pathway: ReportDocument['pathway'],
  conditions: readonly Condition[],
  untreated: Condition | null,
): { readonly legend: Markup; readonly panels: readonly Markup[]; readonly edgeCount: number } {
  const layout = layoutPathway(pathway.nodes, pathway.edges);
  const routes = routeEdges(layout, pathway.edges);
  return {
    legend: pathwayLegend(),
    edgeCount: routes.length,
    panels: conditions.map((condition) =>
      pathwayPanel(layout, routes, condition, condition === untreated ? null : untreated),
    ),
  };
}
