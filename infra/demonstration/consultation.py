#!/usr/bin/env python3
"""Writes the consultation of the demonstration assembly: 1,300 contributions of citizens and of 100 organisations.

Everything is invented and put together from the lists below by a fixed seed, so that a second run writes the same files. It replaces
what it wrote before (numbers from FIRST on) in the template's CSV files and leaves the rest alone.
"""
import csv
import json
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent / "templates" / "demonstration-parliament"
FIRST = 1000
SPACE = 3
COMPONENT = 3
CONTRIBUTIONS = 1300
ORGANISATIONS = 100
BY_ORGANISATIONS = 164
random_ = random.Random(20261124)

THEMES = {
    10: ("Se déplacer", "Getting around", 24),
    11: ("Consommer", "Consuming", 20),
    12: ("Se loger", "Housing", 15),
    13: ("Se nourrir", "Food", 12),
    14: ("Produire et travailler", "Producing and working", 11),
    15: ("Transversal", "Across themes", 18),
}

WHERE = [
    "dans les villes moyennes", "en zone rurale", "autour des gares", "dans les quartiers populaires", "en montagne", "sur le littoral",
    "dans les outre-mer", "le long des vallées industrielles", "dans les bourgs-centres", "en grande couronne", "près des lycées",
    "dans les zones d’activités", "dans les villages sans commerce", "entre deux métropoles", "dans les vallées isolées", "autour des hôpitaux",
    "dans les ports", "sur les plateaux", "dans les stations de ski", "dans les cités ouvrières", "aux portes des villes", "le long des fleuves",
    "dans les îles",
]

MEASURES = {
    10: [
        ("Rouvrir les petites lignes de train", "rouvrir les petites lignes ferroviaires et leur garantir huit allers-retours par jour"),
        ("Un abonnement unique à tous les transports", "créer un abonnement unique, valable dans tous les trains régionaux, cars et tramways du pays"),
        ("Des cars express toutes les demi-heures", "lancer des lignes de cars express sur voie réservée, toutes les demi-heures, avec correspondance assurée"),
        ("Généraliser le plan de mobilité employeur", "rendre obligatoire un plan de mobilité dans toute entreprise de plus de cinquante personnes"),
        ("Un vélo pour chaque collégien", "prêter un vélo et apprendre à s’en servir à chaque élève qui entre au collège"),
        ("Des pistes cyclables continues", "financer des itinéraires cyclables continus et séparés de la circulation, y compris aux carrefours"),
        ("Abaisser la vitesse sur les rocades", "limiter la vitesse à 70 km/h sur les rocades et rendre publics les relevés de bruit et d’air"),
        ("Le prix du train sous celui de l’avion", "interdire qu’un billet d’avion coûte moins cher qu’un billet de train sur le même trajet"),
        ("Des parkings de covoiturage éclairés et abrités", "aménager des aires de covoiturage éclairées, abritées et reliées à un arrêt de car"),
        ("Le fret de nuit par le rail", "réserver des sillons de nuit au transport de marchandises et rouvrir les embranchements"),
        ("Des véhicules plus légers", "moduler la taxe à l’achat selon le poids et non selon la seule motorisation"),
        ("Des taxis partagés à la demande", "subventionner des taxis partagés à la demande, réservables par téléphone"),
        ("Des horaires décalés à l’école et au bureau", "décaler d’une demi-heure l’entrée des lycées et des administrations"),
        ("Le billet combiné train et car", "imposer un billet unique pour le train et le car, remboursé si la correspondance est manquée"),
    ],
    11: [
        ("Afficher la durée de vie des appareils", "afficher en rayon la durée de vie mesurée des appareils électriques"),
        ("Une garantie de cinq ans", "porter à cinq ans la garantie légale des appareils ménagers et des téléphones"),
        ("La consigne du verre partout", "rétablir la consigne du verre avec des formats communs à tous les producteurs"),
        ("Interdire la publicité pour le plus polluant", "interdire la publicité pour les produits les plus émetteurs, comme on l’a fait du tabac"),
        ("Des pièces détachées à prix plafonné", "plafonner le prix des pièces détachées à une part du prix du neuf"),
        ("Le vrac au prix du conditionné", "interdire qu’un produit vendu en vrac coûte plus cher que le même emballé"),
        ("Une ressourcerie par canton", "soutenir l’ouverture d’une ressourcerie et d’un atelier de réparation par canton"),
        ("Éteindre les écrans publicitaires", "éteindre les écrans publicitaires dans l’espace public et les vitrines la nuit"),
        ("Un score carbone sur les étiquettes", "rendre obligatoire un affichage simple du coût carbone, vérifié par un organisme public"),
        ("Taxer le transport des retours gratuits", "faire payer aux plateformes le transport des retours présentés comme gratuits"),
        ("La location plutôt que l’achat", "réduire la TVA sur la location de matériel, d’outils et de vêtements d’enfant"),
        ("Des catalogues sur demande seulement", "n’autoriser les imprimés publicitaires que dans les boîtes qui le demandent"),
    ],
    12: [
        ("Rénover par rue entière", "organiser la rénovation par rue ou par hameau, avec un seul conducteur de travaux"),
        ("Zéro reste à charge pour les plus modestes", "supprimer l’avance de frais pour la rénovation des ménages les plus modestes"),
        ("Un diagnostic fiable et opposable", "confier le diagnostic énergétique à des agents indépendants et en contrôler un sur vingt"),
        ("Remettre les logements vides sur le marché", "taxer progressivement les logements vides depuis plus de deux ans et aider leur remise en état"),
        ("Végétaliser les cours d’immeuble", "subventionner l’arrachage du bitume et la plantation d’arbres dans les cours"),
        ("Encadrer les meublés touristiques", "donner aux maires un quota de meublés touristiques par quartier"),
        ("Des matériaux du pays", "réserver un tiers de la commande publique du bâtiment au bois, à la paille et à la terre d’ici"),
        ("Le confort d’été dans les écoles", "équiper d’abord les écoles de volets, de ventilation nocturne et d’ombre"),
        ("Un guichet unique de la rénovation", "ouvrir un guichet unique par intercommunalité, avec un interlocuteur qui suit le dossier jusqu’au bout"),
        ("Interdire l’étalement", "n’autoriser la construction qu’en densifiant les zones déjà bâties"),
        ("Chauffer par réseau", "raccorder au réseau de chaleur tout bâtiment public situé à moins d’un kilomètre"),
    ],
    13: [
        ("La cantine bio et locale", "servir dans toutes les cantines la moitié de produits biologiques, achetés à moins de cent kilomètres"),
        ("Deux repas végétariens par semaine", "servir deux repas végétariens par semaine, cuisinés sur place"),
        ("Aider les fermes qui s’installent", "financer l’installation de fermes de moins de cinquante hectares et préempter les terres"),
        ("Payer la haie au mètre", "rémunérer les agriculteurs au mètre de haie entretenue"),
        ("Une sécurité sociale de l’alimentation", "expérimenter un montant mensuel réservé à des produits conventionnés"),
        ("Ne plus jeter", "obliger les distributeurs à donner leurs invendus deux jours avant la date"),
        ("Des légumineuses dans les champs et les assiettes", "aider la culture des légumineuses et les faire entrer dans les marchés publics"),
        ("Des abattoirs de proximité", "rouvrir de petits abattoirs publics et autoriser l’abattage à la ferme"),
        ("L’eau des champs partagée", "réserver l’irrigation aux cultures nourricières et publier les prélèvements"),
        ("Apprendre à cuisiner à l’école", "rétablir une heure de cuisine par quinzaine au collège"),
    ],
    14: [
        ("Former aux métiers de la transition", "ouvrir cent mille places de formation payée aux métiers de la rénovation et du rail"),
        ("Conditionner les aides publiques", "conditionner les aides aux entreprises à une trajectoire d’émissions vérifiée"),
        ("La semaine de quatre jours", "expérimenter la semaine de quatre jours dans les services publics volontaires"),
        ("Relocaliser les médicaments", "garantir la fabrication sur le continent de deux cents médicaments essentiels"),
        ("Le télétravail partagé", "ouvrir des lieux de travail partagés dans les communes sans gare"),
        ("Récupérer la chaleur des usines", "rendre obligatoire la valorisation de la chaleur perdue au-delà d’un seuil"),
        ("Un salaire garanti pendant la reconversion", "garantir le salaire pendant dix-huit mois à qui quitte un secteur qui ferme"),
        ("Des marchés publics responsables", "noter les offres publiques pour un tiers sur l’empreinte et la réparabilité"),
        ("Le droit à l’atelier", "donner à toute commune un droit de préemption sur les locaux artisanaux"),
    ],
    15: [
        ("Enseigner les limites planétaires", "inscrire les limites planétaires aux programmes, de l’école aux concours de la fonction publique"),
        ("Une taxe carbone redistribuée", "reverser chaque trimestre à chaque habitant le produit de la taxe carbone"),
        ("Un budget carbone par commune", "voter chaque année un budget carbone à côté du budget en euros"),
        ("Des comptes rendus clairs des promesses", "publier chaque semestre où en est chaque mesure annoncée"),
        ("Un référendum sur les priorités", "soumettre les mesures les plus lourdes au référendum"),
        ("Des conventions citoyennes locales", "financer une convention citoyenne tirée au sort par département"),
        ("Protéger les lanceurs d’alerte", "accorder un avocat et un revenu de remplacement aux lanceurs d’alerte"),
        ("Une justice de l’environnement", "créer des chambres spécialisées et doubler les inspecteurs"),
        ("Des nappes et des rivières vivantes", "donner à chaque rivière une assemblée qui peut agir en justice"),
        ("Un service civique de la nature", "ouvrir un service civique de six mois consacré aux milieux naturels"),
        ("Compter autrement la richesse", "publier avec le produit intérieur brut trois indicateurs de bien-être et de nature"),
        ("Dire la vérité des prix", "supprimer en cinq ans les aides aux énergies fossiles et dire à quoi elles servent ensuite"),
    ],
}

OPENINGS = [
    "J’habite à vingt-cinq kilomètres de mon travail et je n’ai pas le choix.", "Chez nous, la question revient à chaque réunion de quartier.",
    "Je suis aide-soignante, je travaille de nuit, et personne n’a pensé à nos horaires.", "Mes enfants me demandent ce que nous attendons.",
    "Nous en avons parlé à douze autour d’une table, et tout le monde était d’accord sur un point.", "Retraité depuis trois ans, j’ai le temps de compter.",
    "J’ai fait l’essai pendant six mois, carnet à la main.", "Dans mon village, le dernier commerce a fermé en mars.",
    "Je ne suis pas militant, mais ce que je vois chaque matin me suffit.", "Étudiante, je change de logement tous les ans.",
    "Artisan du bâtiment, je vois passer les dossiers et ce qui les bloque.", "Notre conseil municipal s’est posé la question l’an dernier.",
    "Je vis en fauteuil et les belles idées s’arrêtent souvent au trottoir.", "J’ai longtemps cru que cela ne me concernait pas.",
    "Agriculteur, je veux bien changer, mais pas seul.", "Nous élevons trois enfants avec un seul salaire.",
]
REASONS = [
    "Ce n’est pas une question de morale mais de prix : aujourd’hui, bien faire coûte plus cher.", "Ailleurs cela existe depuis dix ans et personne ne reviendrait en arrière.",
    "Les chiffres sont connus, ce sont les moyens qui manquent.", "Sans règle commune, les premiers qui font l’effort sont punis.",
    "Ce qui est simple sera fait ; ce qui demande trois formulaires ne le sera pas.", "Les plus modestes paient deux fois : leur facture, et les dégâts.",
    "Une mesure comprise par tous vaut mieux que dix mesures parfaites.", "Il faut commencer là où personne n’a d’autre choix.",
    "La santé y gagne tout de suite : moins de bruit, un air meilleur, davantage de marche.", "L’emploi suivra, à condition de former avant et non après.",
    "Nos collectivités savent le faire, si on leur en laisse le temps et l’argent.", "On parle beaucoup d’acceptabilité ; la justice en est la première condition.",
]
CONDITIONS = [
    "À condition de l’évaluer au bout de deux ans et de publier les résultats.", "Le financement peut venir de ce que l’on dépense déjà pour réparer.",
    "Je propose de commencer par dix territoires volontaires.", "Cela suppose que les décisions ne changent pas à chaque alternance.",
    "Que les personnes concernées soient dans le comité qui suit la mesure.", "Il faut une exception pour qui n’a pas d’alternative, et la dire clairement.",
    "Un montant par habitant, et non par projet, éviterait que les mieux équipés raflent tout.", "Avec un calendrier sur cinq ans, pour que chacun s’y prépare.",
    "Et que la règle soit la même pour les particuliers et pour les grands groupes.", "Sans attendre la prochaine loi : un décret suffit.",
]
ORGANISED = [
    "Notre association réunit des adhérents dans plusieurs départements ; cette contribution a été adoptée par son conseil.",
    "Cette contribution résume un cahier de dix pages que nous tenons à disposition.", "Nos membres ont répondu à 312 à un questionnaire ; voici ce qui en ressort.",
    "Nous travaillons sur ce sujet depuis douze ans, avec des chercheurs et des collectivités.", "Nous avons mené trois ateliers en régions avant d’écrire.",
]
FIRST_NAMES = """Adèle Agathe Aïcha Alban Alice Amina Anaïs André Annick Antoine Assia Aurélie Baptiste Béatrice Benoît Bertrand Bruno Camille Céline Chantal Charlotte
Chloé Claire Clément Colette Cyril Damien Daniel Delphine Denis Diane Djamila Dominique Édith Élise Élodie Émile Emma Éric Estelle Étienne Fabien Fanny Farid Fatou Florence
François Gaël Geneviève Gérard Guillaume Hakim Hélène Henri Hugo Inès Irène Jacques Jeanne Jérôme Joël José Julie Karim Kévin Laure Laurent Léa Léo Lina Louise Lucas Lucie
Maëlle Malik Manon Marc Margaux Marie Marion Mathilde Maurice Mehdi Michel Mireille Mohamed Monique Myriam Nadia Nathan Nicolas Noémie Odile Olivier Pascal Patricia Paul Pauline
Pierre Rachid Raphaël Régine Rémi René Romain Rose Sabine Samira Sandrine Sarah Sébastien Simon Solène Sonia Sophie Stéphane Sylvie Théo Thérèse Thomas Valérie Victor Vincent Yann
Yasmine Yves Zoé""".split()
INITIALS = "ABCDFGHJKLMNPRSTVW"
FAMILIES = [
    ("Fédération des usagers du rail", ["du Ponant", "des Cévennes", "de la Loire", "des Ardennes", "du Jura", "de l’Adour"]),
    ("Collectif Habitat juste", ["Nord", "Est", "Méditerranée", "Bretagne", "Auvergne", "Antilles"]),
    ("Union des artisans du bâti ancien", ["de Bourgogne", "du Quercy", "d’Alsace", "de Normandie"]),
    ("Réseau des fermes ouvertes", ["du Massif central", "de Picardie", "du Bocage", "de Gascogne", "de l’Aubrac"]),
    ("Association Respire et Roule", ["des Mauges", "de la Drôme", "du Pays basque", "du Hainaut", "de la Sarthe"]),
    ("Coordination des ressourceries", ["d’Occitanie", "des Hauts plateaux", "de Lorraine", "du Littoral"]),
    ("Conseil des jeunes", ["de la Creuse", "du Val d’Or", "des Deux-Rives", "de l’Estuaire", "du Morvan", "des Îles"]),
    ("Syndicat mixte des eaux vives", ["de la Vienne", "du Gardon", "de la Meurthe", "de l’Isère"]),
    ("Amis de la rivière", ["Aulne", "Bruche", "Cèze", "Drac", "Eure", "Fure", "Gartempe", "Huisne"]),
    ("Mutuelle des transitions", ["Ouest", "Sud", "Centre", "Alpes"]),
    ("Maison commune des syndicats", ["de Flandre", "du Rhône", "de Provence", "de la Somme"]),
    ("Parents pour le climat", ["de Reims", "de Pau", "de Vannes", "de Nîmes", "d’Annonay", "de Chartres", "de Tulle"]),
    ("Comité des marcheuses et marcheurs", ["du Perche", "de l’Ariège", "du Vercors", "de Thiérache"]),
    ("Chambre citoyenne de l’énergie", ["du Léon", "de Champagne", "du Roussillon", "de Savoie"]),
    ("Institut des villes moyennes", ["", "section Nord-Est", "section Sud-Ouest"]),
    ("Coopérative d’habitants", ["du Canal", "des Tanneurs", "des Quatre-Vents", "du Faubourg", "de la Source"]),
    ("Ligue des cantines", ["de la Manche", "de la Drôme", "du Tarn", "de l’Oise"]),
    ("Observatoire local de l’air", ["de la vallée", "du port", "de la plaine", "du bassin"]),
    ("Groupement des maraîchers", ["de Sologne", "du Comtat", "du Marais", "de la Limagne"]),
    ("Alliance pour le temps choisi", ["", "Grand Ouest", "Île-de-France"]),
    ("Entraide des communes rurales", ["du Gers", "de la Meuse", "du Cantal", "de l’Orne", "de la Lozère", "des Landes"]),
]
COMMENTS = [
    ("for", "Entièrement d’accord, et cela peut commencer dès cette année."), ("for", "C’est exactement ce qui manque chez nous."),
    ("for", "Je soutiens, à condition que les petites communes ne soient pas oubliées."), ("for", "Mon employeur l’a fait : personne ne voudrait revenir en arrière."),
    ("neutral", "Comment financer cela sans augmenter les impôts locaux ?"), ("neutral", "Avez-vous des chiffres pour un territoire comparable ?"),
    ("neutral", "Il faudrait préciser qui contrôle, et à quel rythme."), ("neutral", "L’idée est bonne, le calendrier me semble court."),
    ("against", "Je crains que cela pèse d’abord sur celles et ceux qui n’ont pas le choix."), ("against", "On l’a essayé ici, et l’entretien n’a pas suivi."),
    ("against", "Une obligation de plus ; une aide bien placée ferait mieux."), ("for", "Merci pour cette contribution précise, je la partage dans mon association."),
    ("neutral", "Peut-on regrouper avec les contributions voisines ? Plusieurs disent presque la même chose."), ("for", "Oui, et commençons par les bâtiments publics."),
]


def rows(name):
    with open(HERE / name, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames), list(reader)


def write(name, fields, kept):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n", extrasaction="raise")
        writer.writeheader()
        writer.writerows(kept)


def without_ours(name, column):
    fields, all_rows = rows(name)
    return fields, [row for row in all_rows if int(row[column]) < FIRST]


def words(fr, en):
    return json.dumps({"fr": fr, "en": en}, ensure_ascii=False)


def organisations():
    names = [(family + " " + place).strip() for family, places in FAMILIES for place in places]
    random_.shuffle(names)
    assert len(names) >= ORGANISATIONS, len(names)
    return names[:ORGANISATIONS]


def titles():
    pairs = [(theme, measure, where) for theme, measures in MEASURES.items() for measure in measures for where in WHERE]
    random_.shuffle(pairs)
    wanted = {theme: CONTRIBUTIONS * share // 100 for theme, (_, _, share) in THEMES.items()}
    wanted[15] += CONTRIBUTIONS - sum(wanted.values())
    chosen = []
    for theme, measure, where in pairs:
        if wanted[theme] > 0:
            wanted[theme] -= 1
            chosen.append((theme, measure, where))
    assert len(chosen) == CONTRIBUTIONS, wanted
    random_.shuffle(chosen)
    return chosen


def body(measure, where, organised):
    text = [random_.choice(ORGANISED if organised else OPENINGS)]
    of = "d’" if measure[1][0] in "aeéiou" else "de "
    text.append(f"{'Nous proposons' if organised else 'Je propose'} {of}{measure[1]}, d’abord {where}.")
    text.append(random_.choice(REASONS))
    if random_.random() < 0.75:
        text.append(random_.choice(CONDITIONS))
    if organised or random_.random() < 0.2:
        text.append("\n\n" + random_.choice(REASONS) + " " + random_.choice(CONDITIONS))
    return " ".join(text).replace(" \n\n", "\n\n")


def people(first, count):
    names, seen = [], set()
    while len(names) < count:
        name = f"{random_.choice(FIRST_NAMES)} {random_.choice(INITIALS)}."
        if name not in seen or len(seen) > 1500:
            seen.add(name)
            names.append((first + len(names), name))
    return names


def main():
    fields, kept = without_ours("participant.csv", "id")
    citizens = people(FIRST, 900)
    speakers = [(FIRST + 900 + number, name) for number, name in enumerate(organisations())]
    for number, name in citizens + speakers:
        kept.append({"id": number, "email": f"personne{number}@demonstration.invalid", "name": name, "locale": "fr",
                     "confirmed_at": f"@-{random_.randint(30, 60)}d", "created_at": f"@-{random_.randint(61, 90)}d"})
    write("participant.csv", fields, kept)

    proposals, tallies, supports, comments, comment_tallies = [], [], [], [], []
    by_organisation = set(random_.sample(range(CONTRIBUTIONS), BY_ORGANISATIONS))
    turn = 0
    for place, (theme, measure, where) in enumerate(titles()):
        number = FIRST + place
        organised = place in by_organisation
        if organised:
            author = speakers[turn % ORGANISATIONS]
            turn += 1
        else:
            author = random_.choice(citizens)
        hours = random_.randint(24 * 4, 24 * 40)
        proposals.append({"id": number, "component_id": COMPONENT, "title": f"{measure[0]} {where}", "body": body(measure, where, organised),
                          "author_id": author[0], "author_name": author[1], "origin": "participant", "theme_id": theme, "state": "published",
                          "answer": "", "answered_at": "", "published_at": f"@-{hours}h"})
        fans = random_.sample(citizens, min(640 - random_.randint(0, 90), int(random_.paretovariate(1.15) * 3)))
        supports += [{"proposal_id": number, "participant_id": fan[0], "created_at": f"@-{random_.randint(1, hours)}h"} for fan in fans]
        tallies.append({"proposal_id": number, "component_id": COMPONENT, "supports": len(fans)})
        said = min(9, int(random_.paretovariate(1.3)) - (random_.random() < 0.6))
        for side, text in random_.sample(COMMENTS, max(0, said)):
            speaker = random_.choice(speakers if random_.random() < 0.1 else citizens)
            comments.append({"id": FIRST + len(comments), "subject_type": "proposal", "subject_id": number, "parent_id": "", "author_id": speaker[0],
                             "author_name": speaker[1], "alignment": side, "body": text, "created_at": f"@-{random_.randint(1, hours)}h"})
        if said > 0:
            comment_tallies.append({"subject_type": "proposal", "subject_id": number, "comments": said})

    for name, column, added in [
        ("proposal.csv", "id", proposals), ("proposal_tally.csv", "proposal_id", tallies), ("proposal_support.csv", "proposal_id", supports),
        ("comment.csv", "id", comments), ("comment_tally.csv", "subject_id", comment_tallies),
    ]:
        fields, kept = without_ours(name, column)
        write(name, fields, kept + added)

    fields, kept = rows("theme.csv")
    kept = [row for row in kept if int(row["id"]) not in THEMES]
    kept += [{"id": number, "name": words(fr, en), "position": number} for number, (fr, en, _) in THEMES.items()]
    write("theme.csv", fields, kept)
    print(f"{len(proposals)} contributions, {len(by_organisation)} of them by {len(speakers)} organisations; {len(supports)} supports, {len(comments)} comments")


if __name__ == "__main__":
    main()
