import { useState } from 'react';
import type { Measured } from './measured-answers';
import { fetchResultFile, NoFile, save } from './result-file';
import type { Table } from './table';

const FILES = [
  { words: 'XLSX', ending: 'xlsx', title: 'Classeur : valeurs, couverture et notes, à propos' },
  { words: 'CSV pour Excel', ending: 'csv?dialecte=excel-fr', title: 'Point-virgule, virgule décimale' },
  { words: 'CSV standard', ending: 'csv?dialecte=standard', title: 'Virgule, point décimal' },
] as const;

interface Props {
  readonly table: Table | undefined;
  readonly request: Measured['request'] | undefined;
}

/** The chosen list as a file; what the server says against it stands beside the buttons. */
export function FileButtons({ table, request }: Props) {
  const [state, setState] = useState('');
  const ready = table !== undefined && request !== undefined;

  const download = async (ending: string) => {
    if (!ready) return;
    setState('Préparation du fichier…');
    try {
      save(await fetchResultFile(request, table.places, ending));
      setState('');
    } catch (error) {
      if (!(error instanceof NoFile)) throw error;
      setState(error.message);
    }
  };

  return (
    <>
      <span className="fichiers" role="group" aria-label="Télécharger le résultat">
        {FILES.map(({ words, ending, title }) => (
          <button key={ending} type="button" disabled={!ready} title={title} onClick={() => void download(ending)}>
            {words}
          </button>
        ))}
      </span>
      <span className="fichiers-etat" role="status">
        {state}
      </span>
    </>
  );
}
