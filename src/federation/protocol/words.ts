/** 256 words of a few letters that are told apart when they are read aloud, one for each byte. */
export const WORDS: readonly string[] = (
  'abeille abricot acier agneau aigle album amande ananas ancre argile arbre armoire asperge atelier aurore avion ' +
  'bague balai balcon banane banc barque bassin bateau berceau bison blason bocal boussole bonnet bougie brebis ' +
  'bruine bureau cabane cactus cadran caillou calmar canard canot carafe carotte carton cascade castor cerise chaise ' +
  'chalet chameau chapeau chardon charrue chemin chenille chouette cigale ciseau citron clairon clocher cobra coffre colline ' +
  'colombe comète compas copeau coquille corail corbeau cornet coton coucou couronne crabe crayon crevette crocus cuivre ' +
  'cyclone cygne dauphin dentelle désert diamant dindon dragon drapeau écharpe éclair écluse écorce écureuil église éléphant ' +
  'encre enclume épingle érable escargot étang étoile fagot faisan falaise fanfare faucon fenêtre fenouil ferme figue ' +
  'filet flamme flocon flûte fontaine forêt fougère fourmi fraise framboise frelon fromage fusée galet galop garage ' +
  'gazelle genêt genou girafe glacier gondole gorille goudron grange grelot grenier grillon guitare hameau hamac hangar ' +
  'haricot harpe hérisson hibou horloge huître igloo iguane île indigo jardin jasmin jonquille journal jument kayak ' +
  'kiwi koala lagune laine laitue lampe lanterne lapin laurier lavande lézard librairie lichen lièvre lilas limace ' +
  'liseron loupe loutre luciole lune maïs mangue marée marmite marteau médaille mélèze melon menuisier merle mésange ' +
  'miroir mouette moulin mouton muguet mulet musée myrtille navire neige noisette nuage oasis olive ombre orage ' +
  'orange orchidée ortie osier panier papillon parasol pélican perdrix phare piano pigeon pinceau pivoine platane plume ' +
  'poivre pommier potager prairie puits pyramide quartz radis raisin renard rivière robot rosée ruche sapin sirène ' +
  'soleil sorbier statue sureau tambour tilleul tomate torrent tortue toucan truite tulipe vague vallée verger violon'
).split(' ');
