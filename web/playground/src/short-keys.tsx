const KEYS: readonly [keys: readonly string[], what: string][] = [
  [['Ctrl', 'Entrée'], 'Exécuter la requête'],
  [['Ctrl', 'Espace'], 'Compléter ce qui est écrit'],
  [['Maj', 'Ctrl', 'P'], 'Mettre en forme'],
  [['Maj', 'Ctrl', 'M'], 'Fondre les fragments dans la requête'],
  [['Maj', 'Ctrl', 'C'], 'Copier la requête'],
  [['Ctrl', 'F'], 'Chercher dans l’éditeur'],
  [['Ctrl', 'Alt', 'K'], 'Chercher dans la documentation du schéma'],
  [['Maj', 'Ctrl', 'R'], 'Relire le schéma'],
  [['F1'], 'Palette de commandes de l’éditeur'],
];

/** Takes the place of GraphiQL's own table of shortcuts (see own-modules.mjs). */
export function ShortKeys() {
  return (
    <table className="graphiql-table">
      <thead>
        <tr>
          <th>Touches</th>
          <th>Ce qu’elles font</th>
        </tr>
      </thead>
      <tbody>
        {KEYS.map(([keys, what]) => (
          <tr key={what}>
            <td>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ' + '}
                  <code className="graphiql-key">{key}</code>
                </span>
              ))}
            </td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
