import type { words as english } from '../english/errors.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  invalid_request_description:
    'Das Portal konnte die Anfrage nicht lesen, oder etwas darin ist nicht erlaubt. Es wurde nichts gesendet.',
  invalid_request_cause:
    'Ein Wert fehlt, ist fehlerhaft oder zu lang, oder die Anfrage enthält etwas, das dort nicht hingehört.',
  invalid_request_resolution:
    '`detail` und, wenn vorhanden, `errors` sagen, was nicht stimmt. Das beheben und noch einmal senden.',
  production_key_refused_description:
    'Die Anfrage enthielt einen Produktionsschlüssel, den das Portal nie weitergibt. Es wurde nichts gesendet und nichts protokolliert.',
  production_key_refused_cause: 'Ein Zugangsdatum beginnt mit einem der Präfixe, die dieses Portal ablehnt.',
  production_key_refused_resolution:
    'Einen Schlüssel verwenden, der zum Ausprobieren da ist. Wurde der Schlüssel auf einer Seite eingegeben, ist zu überlegen, ihn zu ersetzen.',
  not_found_description: 'Das Portal hat keine solche Seite, API oder Operation.',
  not_found_cause:
    'Die Adresse ist falsch geschrieben oder abgeschnitten, oder was dort stand, heißt jetzt anders.',
  not_found_resolution:
    'Danach suchen oder bei der Startseite beginnen. Permanente Links (`/go/…`) überstehen eine Umbenennung.',
  method_not_allowed_description: 'Die Adresse nimmt diese HTTP-Methode nicht an.',
  method_not_allowed_cause: 'Seiten werden mit GET und HEAD gelesen; wenige Adressen nehmen POST an.',
  method_not_allowed_resolution: 'Eine der Methoden verwenden, die der Header `Allow` nennt.',
  payload_too_large_description: 'Der Anfragekörper ist größer als 1 MiB. Es wurde nichts gesendet.',
  payload_too_large_cause: 'Das Portal gibt Körper von höchstens 1 MiB weiter.',
  payload_too_large_resolution: 'Von hier aus einen kleineren Körper senden oder die API selbst aufrufen.',
  unsupported_media_type_description:
    'Das Portal liest keinen Körper mit diesem Medientyp oder dieser Kodierung. Es wurde nichts gesendet.',
  unsupported_media_type_cause:
    'Den `Content-Type` nimmt die Adresse oder die Operation nicht an, oder der Körper ist komprimiert.',
  unsupported_media_type_resolution:
    'Einen der Medientypen senden, die auf der Seite der Operation stehen, ohne Content-Encoding.',
  rate_limited_description:
    'Dieses Portal hat zu viele Anfragen von Ihrer Adresse erhalten und diese nicht weitergegeben.',
  rate_limited_cause:
    'Aufrufe der Konsole, neue Schlüssel und Werkzeuge des MCP-Servers werden pro Minute gezählt.',
  rate_limited_resolution: 'So lange warten, wie `Retry-After` sagt, und dann noch einmal senden.',
  internal_error_description: 'Das Portal ist an etwas gescheitert, das es hätte können sollen.',
  internal_error_cause: 'Ein Fehler des Portals, nicht Ihrer Anfrage.',
  internal_error_resolution:
    'Noch einmal senden. Tritt er jedes Mal auf, hilft ein Hinweis an die Betreiber dieses Portals, was Sie getan haben.',
  cross_site_refused_description:
    'Das Portal hat einen Aufruf seiner Konsole abgelehnt, der nicht von einer seiner Seiten kam. Es wurde nichts gesendet.',
  cross_site_refused_cause:
    'Die Anfrage trug kein `Origin` und kein `Sec-Fetch-Site` dieses Portals: Sie kam von einer anderen Website, von einem Skript außerhalb eines Browsers oder über eine Adresse des Portals, die nicht seine öffentliche ist.',
  cross_site_refused_resolution:
    'Das Portal unter seiner öffentlichen Adresse öffnen und von dort senden. Aus eigenem Code die API selbst aufrufen: Die Konsole ist keine API.',
  destination_refused_description:
    'Das Portal hat es abgelehnt, eine Adresse aufzurufen. Es wurde nichts gesendet.',
  destination_refused_cause:
    'Die URL ist nicht die einer Operation dieses Portals, oder sie nennt einen anderen Host, ein anderes Schema, einen anderen Port oder einen Benutzer.',
  destination_refused_resolution:
    'An den Server senden, den die Seite anbietet. Die Konsole ruft das Backend der API auf und sonst nichts.',
  request_timeout_description:
    'Die Anfrage kam nicht innerhalb von 10 Sekunden vollständig an, deshalb hat das Portal nicht länger gewartet. Es wurde nichts gesendet.',
  request_timeout_cause: 'Die Verbindung ist langsam oder brach ab, während der Körper gesendet wurde.',
  request_timeout_resolution:
    'Noch einmal senden, über eine bessere Verbindung oder mit einem kleineren Körper.',
  headers_too_large_description: 'Die Header der Anfrage sind länger als 16 KiB. Es wurde nichts gesendet.',
  headers_too_large_cause:
    'Eine sehr lange URL, ein langes Token oder Cookies anderer Anwendungen auf demselben Host.',
  headers_too_large_resolution:
    'Die Header kürzen, lange Werte in den Körper legen oder die Cookies dieses Hosts löschen.',
  sandbox_unreachable_description:
    'Das Portal konnte keine Verbindung zum Backend der API aufbauen, die Operation wurde also nicht versucht.',
  sandbox_unreachable_cause:
    'Das Backend wird gerade neu gestartet, ist ausgefallen oder von dort, wo das Portal läuft, nicht erreichbar.',
  sandbox_unreachable_resolution:
    'Einige Sekunden warten und noch einmal senden. Seiten und Suche kommen ohne das Backend aus.',
  sandbox_invalid_response_description:
    'Was das Backend der API gesendet hat, ist keine vollständige, gültige HTTP-Antwort.',
  sandbox_invalid_response_cause:
    'Das Backend hat seine Antwort abgebrochen, oder ihre Header waren länger als 16 KiB oder mehr als 100.',
  sandbox_invalid_response_resolution:
    'Noch einmal senden. Eine Anfrage, die etwas anlegt, kann ausgeführt worden sein: einen `Idempotency-Key` verwenden oder vor der Wiederholung nachsehen.',
  sandbox_timeout_description:
    'Das Backend der API hat nicht rechtzeitig geantwortet. Wo die Site nichts anderes festlegt, sind das 3 Sekunden bis zur Verbindung, 10 bis zum Beginn, 5 zwischen den Teilen, 15 insgesamt.',
  sandbox_timeout_cause:
    'Das Backend ist ausgelastet, oder die Antwort ist ein Strom, der nicht von selbst endet.',
  sandbox_timeout_resolution:
    'Was bis dahin ankam, wird gezeigt. Noch einmal senden und in einer Anfrage weniger verlangen. Eine Anfrage, die etwas anlegt, kann ausgeführt worden sein: einen `Idempotency-Key` verwenden.',
  overloaded_description:
    'Im Moment senden zu viele Besucher Anfragen, deshalb hat das Portal diese nicht gesendet.',
  overloaded_cause: 'Die Zahl der Aufrufe, die zugleich laufen, ist für alle Besucher zusammen begrenzt.',
  overloaded_resolution: 'So lange warten, wie `Retry-After` sagt, und dann noch einmal senden.',
};
