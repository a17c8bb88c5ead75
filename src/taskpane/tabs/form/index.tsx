import { templatePlace } from '../../../commands/template-place';
import { useQuery } from '../query';
import { useTabStyles } from '../styles';
import { ImportSection } from './import-section';
import { TemplateSection } from './template-section';

/** The tab 模板: an empty form, or one from published text. */
export default function FormTab(): React.JSX.Element {
  const { answer: place, ask } = useQuery(templatePlace, 'form');
  return (
    <div className={useTabStyles().sections}>
      <TemplateSection place={place} lookAgain={ask} />
      <ImportSection newName={place?.newName ?? null} />
    </div>
  );
}
