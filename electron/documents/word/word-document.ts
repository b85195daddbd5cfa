import { Document, Packer, Paragraph } from 'docx';
import type { ChartPicture } from '../../../shared/contract/print-page.ts';
import type { PaperModel } from '../../../shared/paper/paper-model.ts';

/** The paper as a Word file. */
export const wordDocument = async (
  model: PaperModel,
  _pictures: readonly ChartPicture[],
): Promise<Uint8Array> => {
  const document = new Document({
    title: model.title,
    sections: [{ children: [new Paragraph(model.title)] }],
  });
  return Packer.toBuffer(document);
};
