/** What the first tab holds on a first visit. */
export const WELCOME_QUERY = `# Bienvenue dans le bac à sable de Maillage.
#
# Cette requête demande les adhérents de la fédération et de ses régions
# pour la dernière année connue. Ctrl + Entrée l’exécute ; Ctrl + Espace
# propose ce qui peut s’écrire à l’endroit du curseur.
#
# À gauche : des requêtes prêtes à l’emploi, la documentation du schéma,
# un explorateur pour composer une requête en cliquant, et l’historique.
# Sous le résultat : le tableau, le graphique, les fichiers XLSX et CSV.

query Bienvenue {
  federation {
    name
    years
    keyFigures {
      year
      adherents {
        total {
          value
          state
          basis
          demonstration
          contributions {
            territory {
              name
            }
            value
            state
          }
        }
      }
    }
  }
}
`;
