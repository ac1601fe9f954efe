import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workflow } from '../action/define-workflow';
import { drawWorkflow } from '../action/draw-workflow';
import type { SubgraphDefinition } from '../subgraph-definition';

/** Writes workflows.md: the state machines of a subgraph's actions, drawn. Nothing where there are none. */
export async function writeWorkflowsFile({ name, folder, actions = [] }: SubgraphDefinition): Promise<void> {
  const workflows = new Set(actions.flatMap(({ workflow }): Workflow[] => (workflow ? [workflow] : [])));
  if (workflows.size === 0) return;
  const sections = [...workflows].map(
    (workflow) => `## ${workflow.subject.name}\n\n\`\`\`mermaid\n${drawWorkflow(workflow)}\n\`\`\`\n`,
  );
  const head = `# Workflows of ${name}\n\nGenerated from the \`*.workflow.ts\` by npm run generate. An arrow has the name of the mutation that takes the step.\n`;
  await writeFile(join(folder, 'workflows.md'), [head, ...sections].join('\n'));
}
