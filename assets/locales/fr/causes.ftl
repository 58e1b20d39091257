### Ce que Rejoin reconnaît. headline : une phrase sans jargon. title : une ligne courte.
### explanation : ce que cela veut dire et comment en sortir, en une à trois phrases courtes.

cause-not-managed =
    .headline = Ce Mac n’est pas géré par { company }.
    .title = Pas géré par { company }
    .explanation = Teams, Outlook et les autres apps professionnelles n’acceptent que les Mac gérés avec Jamf par { company }. Pour l’instant, celui-ci n’en fait pas partie. Prévenez { support } : il n’y a pas d’autre moyen de le rattacher.

cause-hosts-unreachable =
    .headline = Ce Mac n’arrive pas à joindre tous les serveurs nécessaires.
    .title = Des serveurs sont injoignables
    .explanation = Votre réseau ou votre VPN bloque des serveurs dont l’inscription a besoin. Essayez un autre réseau, ou bien activez ou coupez votre VPN. Si cela ne suffit pas, signalez ces serveurs à { support }.

cause-tls-inspected =
    .headline = Votre réseau gêne l’inscription de ce Mac.
    .title = Le réseau ouvre des connexions protégées
    .explanation = Quelque chose sur votre réseau ouvre des connexions chiffrées vers Microsoft qui doivent rester fermées ; l’inscription peut donc échouer. { support-first } peut faire une exception pour les serveurs cités ici.

cause-device-signature-error =
    .headline = Jamf ne reconnaît plus ce Mac.
    .title = Jamf ne reconnaît pas ce Mac
    .explanation = Jamf, qui gère ce Mac pour { company }, le refuse avec l’erreur « Device Signature Error ». { support-first } doit rattacher de nouveau ce Mac à Jamf ; vous ne pouvez rien y faire vous-même.

cause-jamf-check-in-overdue =
    .headline = Ce Mac n’a pas donné de nouvelles à { company } depuis plus d’un jour.
    .title = Aucun contact avec Jamf depuis plus d’un jour
    .explanation = Ce Mac devrait contacter Jamf toutes les 15 minutes. Vérifiez que vous êtes en ligne et que votre VPN est actif si vous en utilisez un, puis ouvrez Self Service : cela établit le contact. Si rien n’a changé au bout d’une demi-heure, prévenez { support }.

cause-outside-scope =
    .headline = Ce Mac n’est pas encore autorisé à s’inscrire.
    .title = Hors du groupe autorisé à s’inscrire
    .explanation = { company-first } décide quels Mac peuvent s’inscrire, et celui-ci n’est pas dans ce groupe. Demandez à { support } de l’y ajouter. D’ici là, toute tentative d’inscription échouera.

cause-integration-off =
    .headline = L’inscription des Mac est désactivée { $organization-given ->
        [yes] chez { $organization }
       *[no] dans votre entreprise
    }.
    .title = L’inscription est désactivée
    .explanation = La liaison entre Jamf et Microsoft Intune est désactivée : aucun Mac ne peut s’inscrire pour le moment. { support-first } doit la réactiver ; réessayez ensuite.

cause-old-connector =
    .headline = { company-first } utilise une liaison que Microsoft ne prend plus en charge.
    .title = Liaison obsolète entre Jamf et Microsoft
    .explanation = Ce Mac est réglé pour l’ancienne liaison entre Jamf et Microsoft, qui n’est plus prise en charge depuis le 31 janvier 2025. { support-first } doit passer à la nouvelle (Device Compliance).

cause-jamf-app-permissions =
    .headline = Jamf n’a pas les bonnes autorisations chez Microsoft.
    .title = Mauvaises autorisations de Jamf dans Entra
    .explanation = Ceci concerne { support } : dans Microsoft Entra, l’app Jamf Pro doit avoir une seule autorisation d’API, update_device_attributes d’Intune, et aucune autre.

cause-connector-consent =
    .headline = Il manque un accord, et les Mac ne peuvent pas s’inscrire.
    .title = Consentement manquant pour le connecteur de Jamf
    .explanation = Ceci concerne { support } : l’app « Jamf Native macOS Connector » manque dans Microsoft Entra, ou le consentement a été donné par quelqu’un qui n’est pas administrateur général. Un administrateur général doit le donner à nouveau.

cause-license-missing =
    .headline = Il manque une licence pour inscrire ce Mac.
    .title = Licence manquante
    .explanation = L’inscription demande une licence Jamf valide et, pour votre compte, des licences Microsoft Intune et Entra ID P1. { support-first } peut vérifier laquelle manque.

cause-graph-token-refused =
    .headline = Microsoft rejette les demandes de Jamf pour { company }.
    .title = Jamf n’a pas accès à Microsoft Graph
    .explanation = Ceci concerne { support } : Jamf Pro n’obtient pas de jeton d’accès pour Microsoft Graph. Le plus souvent, les autorisations de l’app Jamf dans Entra sont mauvaises, une licence Jamf ou Intune a expiré, ou des ports du réseau sont fermés.

cause-policy-targets-devices =
    .headline = Une règle définie par { company } ne peut pas fonctionner pour ce Mac.
    .title = La stratégie de conformité vise des groupes d’appareils
    .explanation = Ceci concerne { support } : quand Jamf gère les Mac, Intune ne peut pas appliquer une stratégie de conformité à des groupes d’appareils. Elle doit être affectée à des groupes d’utilisateurs.

cause-company-portal-missing =
    .headline = L’app qui inscrit ce Mac n’est pas là.
    .title = Portail d’entreprise n’est pas installé
    .explanation = L’inscription a besoin de l’app Portail d’entreprise (Company Portal) de Microsoft. Si Self Service la propose, installez-la à partir de là ; sinon, demandez-la à { support }.

cause-self-service-missing =
    .headline = Self Service n’est pas sur ce Mac.
    .title = Self Service n’est pas installé
    .explanation = Ce Mac ne peut s’inscrire que par Self Service, et cette app n’est pas là. Demandez à { support } de la réinstaller.

cause-registered-more-than-once =
    .headline = Ce Mac est inscrit plusieurs fois.
    .title = Inscrit plusieurs fois
    .explanation = Les apps risquent de prendre la mauvaise inscription et de vous refuser l’accès. Ne vous réinscrivez pas maintenant : les anciennes inscriptions doivent d’abord être supprimées. Rejoin vous guide, et { support } s’occupe d’une partie.

cause-duplicate-records =
    .headline = { company-first } a plusieurs fiches pour ce Mac.
    .title = Fiches en double dans Intune
    .explanation = Des inscriptions précédentes ont laissé des fiches, et les apps risquent de consulter la mauvaise. { support-first } doit supprimer les anciennes fiches, et ce Mac doit être nettoyé avant de s’inscrire à nouveau.

cause-compliant-only-in-intune =
    .headline = Les deux listes de Microsoft ne disent pas la même chose de ce Mac.
    .title = Conforme dans Intune, mais pas dans Entra
    .explanation = Pour Intune, ce Mac est en règle, mais Entra, qui ouvre l’accès à vos apps, ne le sait pas encore. L’inscription n’a pas été terminée, ou il y en a plusieurs. Terminez-la dans Self Service ; si cela ne suffit pas, demandez un nettoyage à { support }.

cause-registered-without-jamf =
    .headline = Ce Mac est inscrit, mais { company } ne le voit pas.
    .title = Inscrit sans passer par Jamf
    .explanation = L’inscription a été faite directement dans Portail d’entreprise (Company Portal), et Jamf n’en sait rien. Supprimez d’abord ce Mac dans Portail d’entreprise, puis inscrivez-le par Self Service. { register-now }

cause-opened-by-hand =
    .headline = Ouvrir soi-même Portail d’entreprise n’inscrit pas ce Mac.
    .title = Portail d’entreprise a été ouvert directement
    .explanation = Quittez Portail d’entreprise (Company Portal) : cette app n’inscrit ce Mac que si Self Service l’ouvre. { register-now }

cause-jamfaad-needs-key =
    .headline = Il manque une autorisation pour terminer l’inscription de ce Mac.
    .title = L’app de Jamf a besoin de votre autorisation
    .explanation = L’app de Jamf n’a pas encore le droit d’utiliser l’inscription de ce Mac. { register-now } Quand macOS vous parle d’une clé de votre trousseau, saisissez le mot de passe de votre session et cliquez sur « Toujours autoriser ». Avec « Autoriser », la question reviendrait sans cesse.

cause-registration-unfinished =
    .headline = L’inscription de ce Mac n’est pas terminée.
    .title = Inscription non terminée
    .explanation = Ce Mac est inscrit, mais Jamf ne le sait pas encore ; les apps professionnelles peuvent donc encore vous refuser l’accès. Relancez l’inscription et allez jusqu’au bout. { register-now }

cause-identity-incomplete =
    .headline = L’inscription de ce Mac est endommagée.
    .title = Inscription endommagée
    .explanation = Il n’en reste que la moitié dans votre trousseau : le certificat sans sa clé, ou la clé sans son certificat. Cette moitié doit être supprimée avant une nouvelle inscription. Rejoin vous guide, et { support } s’occupe d’une partie.

cause-identity-expired =
    .headline = L’inscription de ce Mac a expiré.
    .title = Inscription expirée
    .explanation = Le certificat qui identifie ce Mac auprès des apps professionnelles n’est plus valable. Il doit être supprimé avant une nouvelle inscription. Rejoin vous guide du début à la fin, et { support } s’occupe d’une partie.

cause-platform-sso-needs-repair =
    .headline = La connexion professionnelle de ce Mac doit être refaite.
    .title = Platform SSO doit être inscrit ou réparé
    .explanation = C’est macOS qui vous connecte à vos apps professionnelles (Platform SSO), et son inscription sur ce Mac manque ou ne fonctionne plus. Ouvrez Réglages Système > Utilisateurs et groupes, cliquez sur le bouton d’informations à côté de votre nom, puis refaites ou réparez l’inscription avec votre compte professionnel.

cause-report-left-over =
    .headline = Ce Mac n’est plus inscrit.
    .title = L’inscription a disparu
    .explanation = Jamf croit encore que ce Mac est inscrit, mais l’inscription elle-même n’est plus là. Inscrivez-le à nouveau. { register-now }

cause-sign-in-needed =
    .headline = Vous devez vous reconnecter avec votre compte professionnel.
    .title = La connexion a expiré
    .explanation = La connexion liée à l’inscription de ce Mac n’est plus valable. { register-now } { sign-in-as }

cause-migration-unfinished =
    .headline = Une mise à jour de l’app de Jamf ne s’est pas terminée sur ce Mac.
    .title = Le passage de Jamf à la nouvelle liaison n’est pas terminé
    .explanation = Un programme auxiliaire qui aurait dû se supprimer tout seul est encore là (com.jamf.management.jamfAAD.migrator). Vous n’avez rien à faire ; signalez-le à { support }.

cause-not-registered =
    .headline = Ce Mac n’est pas inscrit { $organization-given ->
        [yes] chez { $organization }
       *[no] auprès de votre entreprise
    }.
    .title = Pas inscrit
    .explanation = Tant qu’il ne l’est pas, Teams, Outlook et les autres apps professionnelles peuvent vous refuser l’accès. { register-now } N’ouvrez pas vous-même Portail d’entreprise (Company Portal) : Self Service l’ouvre comme il faut.

cause-prompts-ahead =
    .headline = { $asks ->
        [yes] macOS va vous demander votre mot de passe.
       *[no] macOS empêche des apps d’utiliser l’inscription de ce Mac.
    }
    .title = { $asks ->
        [yes] Des apps vont demander l’accès au trousseau
       *[no] L’accès au trousseau est refusé à des apps
    }
    .explanation = { $asks ->
        [yes] { $refused ->
            [yes] Des apps n’ont pas encore le droit d’utiliser l’inscription de ce Mac. Quand macOS vous le demande, saisissez le mot de passe de votre session et cliquez sur « Toujours autoriser » ; après un simple « Autoriser », la question revient. macOS refuse certaines apps sans rien vous demander. { support-first } peut vous aider.
           *[no] Des apps n’ont pas encore le droit d’utiliser l’inscription de ce Mac. Quand macOS vous le demande, saisissez le mot de passe de votre session et cliquez sur « Toujours autoriser » ; après un simple « Autoriser », la question revient.
        }
       *[no] macOS refuse certaines apps sans rien vous demander. { support-first } peut vous aider.
    }
