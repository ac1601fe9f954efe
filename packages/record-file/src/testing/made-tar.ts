import { pack } from 'tar-stream';

/** A tar of these files, after the folder that they are in. */
export async function madeTar(
  folder: string,
  files: readonly (readonly [name: string, content: string | Buffer])[],
): Promise<Buffer> {
  const tar = pack();
  tar.entry({ name: `${folder}/`, type: 'directory' });
  for (const [name, content] of files) tar.entry({ name: `${folder}/${name}` }, content);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
