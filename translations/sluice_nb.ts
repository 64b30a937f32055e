<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO">
<context>
    <name>ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>&amp;Copy Activity</source>
        <translation>&amp;Kopier aktivitet</translation>
    </message>
</context>
<context>
    <name>AddNameDialog</name>
    <message>
        <source>Add a Name</source>
        <translation>Legg til et navn</translation>
    </message>
    <message>
        <source>&amp;Cache or table:</source>
        <translation>&amp;Hurtigbuffer eller tabell:</translation>
    </message>
    <message>
        <source>Name of a cache or table</source>
        <translation>Navn på en hurtigbuffer eller tabell</translation>
    </message>
    <message>
        <source>Some servers can flush more than they list, such as single tables. The name is sent exactly as you type it, including upper and lower case.</source>
        <translation>Noen servere kan tømme mer enn de viser i listen, for eksempel enkelttabeller. Navnet sendes nøyaktig slik det er skrevet, også med store og små bokstaver.</translation>
    </message>
</context>
<context>
    <name>AddSignerDialog</name>
    <message>
        <source>Add a Signer</source>
        <translation>Legg til en signerer</translation>
    </message>
    <message>
        <source>The person finds their key under Signers in the menu File. Compare the fingerprint with them, on the telephone or face to face.</source>
        <translation>Personen finner nøkkelen sin under Signerere i menyen Fil. Sammenlign fingeravtrykket med dem, på telefon eller ansikt til ansikt.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Navnet på personen</translation>
    </message>
    <message>
        <source>&amp;Public key:</source>
        <translation>&amp;Offentlig nøkkel:</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Offentlig nøkkel</translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <translation>Fingeravtrykk:</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Fingeravtrykket til nøkkelen</translation>
    </message>
</context>
<context>
    <name>CachePage</name>
    <message>
        <source>Fi&amp;lter caches:</source>
        <translation>Fi&amp;ltrer hurtigbuffere:</translation>
    </message>
    <message>
        <source>Filter caches</source>
        <translation>Filtrer hurtigbuffere</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Del av et navn</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Hurtigbuffere</translation>
    </message>
    <message>
        <source>Reload List</source>
        <translation>Oppdater listen</translation>
    </message>
    <message>
        <source>Flush All</source>
        <translation>Tøm alle</translation>
    </message>
    <message>
        <source>Flush Ticked</source>
        <translation>Tøm merkede</translation>
    </message>
    <message>
        <source>Tic&amp;k All</source>
        <translation>&amp;Merk alle</translation>
    </message>
    <message>
        <source>Tick All</source>
        <translation>Merk alle</translation>
    </message>
    <message>
        <source>Tick N&amp;one</source>
        <translation>Merk i&amp;ngen</translation>
    </message>
    <message>
        <source>Tick None</source>
        <translation>Merk ingen</translation>
    </message>
    <message>
        <source>I&amp;nvert Ticks</source>
        <translation>&amp;Inverter merkingen</translation>
    </message>
    <message>
        <source>Invert Ticks</source>
        <translation>Inverter merkingen</translation>
    </message>
    <message>
        <source>Add Na&amp;me…</source>
        <translation>L&amp;egg til navn…</translation>
    </message>
    <message>
        <source>Add Name</source>
        <translation>Legg til navn</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Certificates</source>
        <translation>Sertifikater</translation>
    </message>
    <message>
        <source>What the certificate says</source>
        <translation>Hva sertifikatet sier</translation>
    </message>
    <message>
        <source>Trusted until no&amp;w:</source>
        <translation>Stolt på &amp;til nå:</translation>
    </message>
    <message>
        <source>Fingerprint trusted until now</source>
        <translation>Fingeravtrykk det er stolt på til nå</translation>
    </message>
    <message>
        <source>Shown &amp;now:</source>
        <translation>&amp;Vises nå:</translation>
    </message>
    <message>
        <source>Fingerprint shown now</source>
        <translation>Fingeravtrykk som vises nå</translation>
    </message>
    <message>
        <source>I have compared the fingerprint</source>
        <translation>Jeg har sammenlignet fingeravtrykket</translation>
    </message>
    <message>
        <source>Trust It From Now On</source>
        <translation>Stol på det fra nå av</translation>
    </message>
    <message>
        <source>Trust It &amp;From Now On</source>
        <translation>Stol på det &amp;fra nå av</translation>
    </message>
    <message>
        <source>&amp;Beginning of the new fingerprint:</source>
        <translation>&amp;Begynnelsen på det nye fingeravtrykket:</translation>
    </message>
    <message>
        <source>Beginning of the new fingerprint</source>
        <translation>Begynnelsen på det nye fingeravtrykket</translation>
    </message>
    <message>
        <source>Sluice cannot tell whether this server is the one that it claims to be, so nothing was sent to it. Ask the people who run the server for its fingerprint, and compare.</source>
        <translation>Sluice kan ikke vite om dette er serveren den gir seg ut for å være, så ingenting ble sendt til den. Be de som drifter serveren, om fingeravtrykket, og sammenlign.</translation>
    </message>
    <message>
        <source>Ce&amp;rtificates, the server&apos;s own first:</source>
        <translation>Se&amp;rtifikater, serverens eget først:</translation>
    </message>
    <message>
        <source>What the certificate &amp;says:</source>
        <translation>&amp;Hva sertifikatet sier:</translation>
    </message>
    <message>
        <source>Sluice does not check whether a certificate has been revoked.</source>
        <translation>Sluice kontrollerer ikke om et sertifikat er tilbakekalt.</translation>
    </message>
    <message>
        <source>I have co&amp;mpared the fingerprint with the one that the people who run the server told me</source>
        <translation>Jeg har sa&amp;mmenlignet fingeravtrykket med det jeg har fått oppgitt av dem som drifter serveren</translation>
    </message>
</context>
<context>
    <name>CheckpointsDialog</name>
    <message>
        <source>Checkpoints of the History</source>
        <translation>Kontrollpunkter for historikken</translation>
    </message>
    <message>
        <source>A checkpoint is a signed line that says how many records there were. Where the history cannot be changed from, it shows later whether the history was rewritten or cut.</source>
        <translation>Et kontrollpunkt er en signert linje som sier hvor mange poster det var. Der historikken ikke kan endres fra, viser det senere om historikken er skrevet om eller kortet ned.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tas vare på</translation>
    </message>
    <message>
        <source>In the &amp;journal of the system</source>
        <translation>I &amp;journalen til systemet</translation>
    </message>
    <message>
        <source>In these &amp;files, best on another disk:</source>
        <translation>I disse &amp;filene, helst på en annen disk:</translation>
    </message>
    <message>
        <source>Files for checkpoints</source>
        <translation>Filer for kontrollpunkter</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Legg til …</translation>
    </message>
    <message>
        <source>Add a File</source>
        <translation>Legg til en fil</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Remove the Selected Files</source>
        <translation>Fjern de valgte filene</translation>
    </message>
    <message>
        <source>At the end of each run, and after so &amp;many records:</source>
        <translation>Ved slutten av hver kjøring, og etter så &amp;mange poster:</translation>
    </message>
    <message>
        <source>Records between two checkpoints</source>
        <translation>Poster mellom to kontrollpunkter</translation>
    </message>
    <message>
        <source>Key of the checkpoints</source>
        <translation>Nøkkelen til kontrollpunktene</translation>
    </message>
</context>
<context>
    <name>ClearConfigurationDialog</name>
    <message>
        <source>A&amp;pplication:</source>
        <translation>A&amp;pplikasjon:</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applikasjon</translation>
    </message>
    <message>
        <source>&amp;Instance:</source>
        <translation>&amp;Instans:</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instans</translation>
    </message>
    <message>
        <source>Whose configurations</source>
        <translation>Hvem sine konfigurasjoner</translation>
    </message>
    <message>
        <source>For all associates</source>
        <translation>For alle brukere</translation>
    </message>
    <message>
        <source>For &amp;all associates</source>
        <translation>For &amp;alle brukere</translation>
    </message>
    <message>
        <source>Only for this account</source>
        <translation>Bare for denne kontoen</translation>
    </message>
    <message>
        <source>Rebuild user-defined fields</source>
        <translation>Bygg brukerdefinerte felt på nytt</translation>
    </message>
    <message>
        <source>&amp;User-defined fields</source>
        <translation>&amp;Brukerdefinerte felt</translation>
    </message>
    <message>
        <source>Rebuild web panels</source>
        <translation>Bygg webpaneler på nytt</translation>
    </message>
    <message>
        <source>&amp;Web panels</source>
        <translation>&amp;Webpaneler</translation>
    </message>
    <message>
        <source>Rebuild task menus</source>
        <translation>Bygg oppgavemenyer på nytt</translation>
    </message>
    <message>
        <source>&amp;Task menus</source>
        <translation>&amp;Oppgavemenyer</translation>
    </message>
    <message>
        <source>Rebuild archive panels of custom objects</source>
        <translation>Bygg arkivpaneler for egendefinerte objekter på nytt</translation>
    </message>
    <message>
        <source>Archive panels of custom &amp;objects</source>
        <translation>Arkivpaneler for &amp;egendefinerte objekter</translation>
    </message>
    <message>
        <source>Clear nothing, only rebuild</source>
        <translation>Tøm ingenting, bare bygg på nytt</translation>
    </message>
    <message>
        <source>Clear nothin&amp;g, only rebuild</source>
        <translation>Tøm in&amp;genting, bare bygg på nytt</translation>
    </message>
    <message>
        <source>All cached configurations stay as they are.</source>
        <translation>Alle konfigurasjoner i hurtigbufferen forblir som de er.</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Bygg på nytt</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>The exact request</source>
        <translation>Den nøyaktige forespørselen</translation>
    </message>
    <message>
        <source>Co&amp;mpare the server&apos;s settings before and after</source>
        <translation>Sa&amp;mmenlign serverens innstillinger før og etter</translation>
    </message>
    <message>
        <source>Compare the server&apos;s settings before and after</source>
        <translation>Sammenlign serverens innstillinger før og etter</translation>
    </message>
    <message>
        <source>Caches to flush</source>
        <translation>Hurtigbuffere som skal tømmes</translation>
    </message>
    <message>
        <source>A difference is an observation, not a proof: other people may change settings at the same time, and if no setting has changed, nothing differs.</source>
        <translation>En forskjell er en observasjon, ikke et bevis: Andre kan endre innstillinger samtidig, og hvis ingen innstilling er endret, er ingenting ulikt.</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>En&amp;dre …</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opier</translation>
    </message>
    <message>
        <source>Chan&amp;ge number:</source>
        <translation>Endrings&amp;nummer:</translation>
    </message>
    <message>
        <source>Change how it is sent to the nodes</source>
        <translation>Endre hvordan det sendes til nodene</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Endringsnummer</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Kopier som c&amp;url</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Kopier som curl</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Kopier forespørselen</translation>
    </message>
    <message>
        <source>Exact Requests</source>
        <translation>Nøyaktige forespørsler</translation>
    </message>
    <message>
        <source>Nodes that it is sent to</source>
        <translation>Noder som det sendes til</translation>
    </message>
    <message>
        <source>Nodes whose request is shown</source>
        <translation>Noder hvis forespørsel vises</translation>
    </message>
    <message>
        <source>Not reached by this</source>
        <translation>Nås ikke av dette</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Ingenting er sendt ennå.</translation>
    </message>
    <message>
        <source>Optional; goes into the record</source>
        <translation>Valgfritt; føres i loggen</translation>
    </message>
    <message>
        <source>Passwords and tickets are left out.</source>
        <translation>Passord og billetter er utelatt.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gjennomgang</translation>
    </message>
    <message>
        <source>Servers and nodes that it is sent to</source>
        <translation>Servere og noder det sendes til</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>&amp;Interface:</source>
        <translation>Gr&amp;ensesnitt:</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Grensesnitt</translation>
    </message>
    <message>
        <source>Ser&amp;vices version:</source>
        <translation>Services-vers&amp;jon:</translation>
    </message>
    <message>
        <source>Services version</source>
        <translation>Services-versjon</translation>
    </message>
    <message>
        <source>Enve&amp;lope:</source>
        <translation>Konvolu&amp;tt:</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Konvolutt</translation>
    </message>
    <message>
        <source>&amp;Timeout:</source>
        <translation>Ti&amp;dsavbrudd:</translation>
    </message>
    <message>
        <source>Timeout in seconds</source>
        <translation>Tidsavbrudd i sekunder</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA-&amp;fil:</translation>
    </message>
    <message>
        <source>File of certificate authorities</source>
        <translation>Fil med sertifikatutstedere</translation>
    </message>
    <message>
        <source>Browse for a file of certificate authorities</source>
        <translation>Bla gjennom etter en fil med sertifikatutstedere</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Bla &amp;gjennom…</translation>
    </message>
    <message>
        <source>Client ce&amp;rtificate:</source>
        <translation>&amp;Klientsertifikat:</translation>
    </message>
    <message>
        <source>File of the client certificate</source>
        <translation>Fil med klientsertifikatet</translation>
    </message>
    <message>
        <source>None (PEM or PKCS#12)</source>
        <translation>Ingen (PEM eller PKCS#12)</translation>
    </message>
    <message>
        <source>Browse for a client certificate</source>
        <translation>Bla gjennom etter et klientsertifikat</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Bla gje&amp;nnom…</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>Nøkkelf&amp;il:</translation>
    </message>
    <message>
        <source>File of the private key</source>
        <translation>Fil med den private nøkkelen</translation>
    </message>
    <message>
        <source>In the same file</source>
        <translation>I samme fil</translation>
    </message>
    <message>
        <source>Browse for a private key</source>
        <translation>Bla gjennom etter en privat nøkkel</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Bla gjenno&amp;m…</translation>
    </message>
    <message>
        <source>Trusted:</source>
        <translation>Stoler på:</translation>
    </message>
    <message>
        <source>Stop trusting this certificate</source>
        <translation>Slutt å stole på dette sertifikatet</translation>
    </message>
    <message>
        <source>Stop Trustin&amp;g</source>
        <translation>Sl&amp;utt å stole på</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Prox&amp;y:</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Vert:</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Proxyens vert</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>Po&amp;rt:</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Proxyens port</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Bruker:</translation>
    </message>
    <message>
        <source>User at the proxy</source>
        <translation>Bruker på proxyen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Sign in over http to another machine, unencrypted</source>
        <translation>Logg på en annen maskin over http, ukryptert</translation>
    </message>
    <message>
        <source>Sign in over http to another m&amp;achine, unencrypted</source>
        <translation>Logg på en &amp;annen maskin over http, ukryptert</translation>
    </message>
    <message>
        <source>The system&apos;s authorities</source>
        <translation>Systemets utstedere</translation>
    </message>
    <message>
        <source>Anyone on the network path can then read what you sign in with. If this is not ticked, Sluice does not sign in to a server in Production without encryption, and warns you first for other servers.</source>
        <translation>Alle som har tilgang til trafikken underveis, kan da lese det du logger på med. Uten avkryssing logger Sluice ikke på en server i produksjon uten kryptering, og advarer først for andre servere.</translation>
    </message>
</context>
<context>
    <name>CountdownBar</name>
    <message>
        <source>Take &amp;Back</source>
        <translation>&amp;Trekk tilbake</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Trekk tilbake</translation>
    </message>
    <message>
        <source>Send No&amp;w</source>
        <translation>Send n&amp;å</translation>
    </message>
    <message>
        <source>Send Now</source>
        <translation>Send nå</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Press Esc to take it back.</source>
        <translation>Ingenting er sendt ennå. Trykk Esc for å trekke det tilbake.</translation>
    </message>
</context>
<context>
    <name>DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Go to a cache in the list to see what is known about it.</source>
        <translation>Gå til en hurtigbuffer i listen for å se hva som er kjent om den.</translation>
    </message>
    <message>
        <source>Name of the cache</source>
        <translation>Navnet på hurtigbufferen</translation>
    </message>
    <message>
        <source>Last kno&amp;wn:</source>
        <translation>Sist &amp;kjent:</translation>
    </message>
    <message>
        <source>What is known about the cache</source>
        <translation>Hva som er kjent om hurtigbufferen</translation>
    </message>
    <message>
        <source>The exact request</source>
        <translation>Den nøyaktige forespørselen</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Ko&amp;pier</translation>
    </message>
    <message>
        <source>Copy Request</source>
        <translation>Kopier forespørselen</translation>
    </message>
    <message>
        <source>Cop&amp;y as curl</source>
        <translation>Kopier som &amp;curl</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Kopier som curl</translation>
    </message>
    <message>
        <source>Server and acc&amp;ount:</source>
        <translation>Server og k&amp;onto:</translation>
    </message>
    <message>
        <source>Server and account</source>
        <translation>Server og konto</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Sign In to a Server</source>
        <translation>Logg på en server</translation>
    </message>
    <message>
        <source>Sign in to a server to see its caches and to flush them. The demo servers are built in: they need no network, and nothing can go wrong with them.</source>
        <translation>Logg på en server for å se hurtigbufferne og tømme dem. Demoserverne er innebygd: De trenger ikke nettverk, og ingenting kan gå galt med dem.</translation>
    </message>
    <message>
        <source>Add Server</source>
        <translation>Legg til server</translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detaljer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Detaljer om feilen</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>L&amp;ukk</translation>
    </message>
</context>
<context>
    <name>HistoryEntry</name>
    <message>
        <source>Choose a run to see who did what, when, where and why.</source>
        <translation>Velg en kjøring for å se hvem som gjorde hva, når, hvor og hvorfor.</translation>
    </message>
    <message>
        <source>Results of the run</source>
        <translation>Resultater av kjøringen</translation>
    </message>
    <message>
        <source>Record of the run</source>
        <translation>Føring av kjøringen</translation>
    </message>
    <message>
        <source>Copy for &amp;Ticket</source>
        <translation>Kopier til &amp;sak</translation>
    </message>
    <message>
        <source>Copy for Ticket</source>
        <translation>Kopier til sak</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Find in the history</source>
        <translation>Søk i historikken</translation>
    </message>
    <message>
        <source>Runs that contain all of these words, anywhere</source>
        <translation>Kjøringer som inneholder alle disse ordene, hvor som helst</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Når som helst</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>De siste 7 dagene</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>De siste 30 dagene</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>Fra … til …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>Den første dagen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Den siste dagen</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Kontroller</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Eksporter…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksporter</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server, whole name</source>
        <translation>Server, hele navnet</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Node, whole name</source>
        <translation>Node, hele navnet</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Hurtigbuffer</translation>
    </message>
    <message>
        <source>Cache, whole name</source>
        <translation>Hurtigbuffer, hele navnet</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person or account</source>
        <translation>Person eller konto</translation>
    </message>
    <message>
        <source>The user name of the operator, or the account that was signed in</source>
        <translation>Brukernavnet til operatøren, eller kontoen som var pålogget</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Kjøringer</translation>
    </message>
</context>
<context>
    <name>KeptSecretsDialog</name>
    <message>
        <source>Kept Secrets</source>
        <translation>Lagrede hemmeligheter</translation>
    </message>
    <message>
        <source>Kept secrets</source>
        <translation>Lagrede hemmeligheter</translation>
    </message>
    <message>
        <source>Remove the selected secrets</source>
        <translation>Fjern de valgte hemmelighetene</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Fjern…</translation>
    </message>
    <message>
        <source>Select leftovers</source>
        <translation>Velg overflødige</translation>
    </message>
    <message>
        <source>Select &amp;Leftovers</source>
        <translation>Velg &amp;overflødige</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sluice</source>
        <translation>Sluice</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Caches</source>
        <translation>&amp;Hurtigbuffere</translation>
    </message>
    <message>
        <source>Sign &amp;In to a Server…</source>
        <translation>Logg &amp;på en server…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Fi&amp;ltrer</translation>
    </message>
    <message>
        <source>&amp;Reload List</source>
        <translation>&amp;Oppdater listen</translation>
    </message>
    <message>
        <source>Flush &amp;All…</source>
        <translation>Tøm &amp;alle…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>H&amp;jelp</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Verktøylinje</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Logg på…</translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation>&amp;Merk alle</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>Merk i&amp;ngen</translation>
    </message>
    <message>
        <source>&amp;Invert Ticks</source>
        <translation>&amp;Inverter merkingen</translation>
    </message>
    <message>
        <source>&amp;Add Name…</source>
        <translation>L&amp;egg til navn…</translation>
    </message>
    <message>
        <source>&amp;About Sluice</source>
        <translation>&amp;Om Sluice</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Om &amp;Qt</translation>
    </message>
    <message>
        <source>C&amp;lear Configuration Cache…</source>
        <translation>Tøm &amp;konfigurasjonsbufferen…</translation>
    </message>
    <message>
        <source>Clear Configuration Cache…</source>
        <translation>Tøm konfigurasjonsbufferen…</translation>
    </message>
    <message>
        <source>Clear cached configurations of an application and instance</source>
        <translation>Tøm bufrede konfigurasjoner for en applikasjon og instans</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Logg a&amp;v</translation>
    </message>
    <message>
        <source>&amp;Policies…</source>
        <translation>Re&amp;gler…</translation>
    </message>
    <message>
        <source>End the session and give the ticket back to the server</source>
        <translation>Avslutt økten og lever billetten tilbake til serveren</translation>
    </message>
    <message>
        <source>What is required before something is sent to servers of each class</source>
        <translation>Hva som kreves før noe sendes til servere i hver klasse</translation>
    </message>
    <message>
        <source>Contin&amp;ue the Held Run</source>
        <translation>&amp;Fortsett kjøringen som venter</translation>
    </message>
    <message>
        <source>S&amp;kip the Node It Is Held For</source>
        <translation>&amp;Hopp over noden den venter på</translation>
    </message>
</context>
<context>
    <name>MakeKnownDialog</name>
    <message>
        <source>Make a Signer Known</source>
        <translation>Gjør en signerer kjent</translation>
    </message>
    <message>
        <source>Ask the person for the fingerprint of their key, on the telephone or face to face, and compare it with this one. Whoever is known here can make and approve plans that are run on this computer.</source>
        <translation>Be personen om fingeravtrykket til nøkkelen sin, på telefon eller ansikt til ansikt, og sammenlign det med dette. Den som er kjent her, kan lage og godkjenne planer som kjøres på denne maskinen.</translation>
    </message>
    <message>
        <source>&amp;Signer:</source>
        <translation>&amp;Signerer:</translation>
    </message>
    <message>
        <source>Signer in this file</source>
        <translation>Signerer i denne filen</translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <translation>Fingeravtrykk:</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Fingeravtrykket til nøkkelen</translation>
    </message>
    <message>
        <source>&amp;Name of this person:</source>
        <translation>&amp;Navnet på denne personen:</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Navnet på denne personen</translation>
    </message>
</context>
<context>
    <name>NodesPage</name>
    <message>
        <source>Nodes</source>
        <translation>Noder</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>Legg til node</translation>
    </message>
    <message>
        <source>&amp;Add Node</source>
        <translation>Legg til &amp;node</translation>
    </message>
    <message>
        <source>Remove the selected nodes</source>
        <translation>Fjern de valgte nodene</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Move the node up</source>
        <translation>Flytt noden opp</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Flytt op&amp;p</translation>
    </message>
    <message>
        <source>Move the node down</source>
        <translation>Flytt noden ned</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Flytt ne&amp;d</translation>
    </message>
    <message>
        <source>Paste node addresses</source>
        <translation>Lim inn nodeadresser</translation>
    </message>
    <message>
        <source>&amp;Paste Node Addresses…</source>
        <translation>Lim &amp;inn nodeadresser…</translation>
    </message>
    <message>
        <source>Show the certificate of the selected node</source>
        <translation>Vis sertifikatet til den valgte noden</translation>
    </message>
    <message>
        <source>Sho&amp;w Certificate…</source>
        <translation>&amp;Vis sertifikat…</translation>
    </message>
    <message>
        <source>Stop trusting the certificate of the selected node</source>
        <translation>Slutt å stole på sertifikatet til den valgte noden</translation>
    </message>
    <message>
        <source>Stop Trustin&amp;g</source>
        <translation>Sl&amp;utt å stole på</translation>
    </message>
    <message>
        <source>Results of the test</source>
        <translation>Testresultater</translation>
    </message>
</context>
<context>
    <name>PasteNodesDialog</name>
    <message>
        <source>Paste Node Addresses</source>
        <translation>Lim inn nodeadresser</translation>
    </message>
    <message>
        <source>&amp;Nodes:</source>
        <translation>N&amp;oder:</translation>
    </message>
    <message>
        <source>crm01 https://10.0.0.1/SuperOffice</source>
        <translation>crm01 https://10.0.0.1/SuperOffice</translation>
    </message>
    <message>
        <source>Enter one node on each line: its address, with a name before it if it has one. A host alone gets the scheme, the port and the path of the server.</source>
        <translation>Én node på hver linje: adressen, med et navn foran hvis den har et. En vert alene får URL-skjemaet, porten og stien til serveren.</translation>
    </message>
    <message>
        <source>Nodes, one on each line</source>
        <translation>Noder, én på hver linje</translation>
    </message>
</context>
<context>
    <name>PlanApprovalDialog</name>
    <message>
        <source>Approve the Plan</source>
        <translation>Godkjenn planen</translation>
    </message>
    <message>
        <source>You say that you have read exactly this plan with its comments, and that it may be carried out. That is signed with your key. Nothing is sent.</source>
        <translation>Du sier at du har lest nøyaktig denne planen med kommentarene, og at den kan utføres. Det signeres med nøkkelen din. Ingenting sendes.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Kontoer</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Navnet ditt:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>Your fingerprint:</source>
        <translation>Fingeravtrykket ditt:</translation>
    </message>
</context>
<context>
    <name>PlanCommentDialog</name>
    <message>
        <source>Comment on the Plan</source>
        <translation>Kommenter planen</translation>
    </message>
    <message>
        <source>An open comment keeps the plan from being run. Whoever has approved it has to do so again, because they have not read it.</source>
        <translation>En åpen kommentar hindrer at planen kjøres. Den som har godkjent den, må gjøre det på nytt, fordi de ikke har lest kommentaren.</translation>
    </message>
    <message>
        <source>Co&amp;mment:</source>
        <translation>Ko&amp;mmentar:</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Navnet ditt:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
</context>
<context>
    <name>PlanFileDialog</name>
    <message>
        <source>The file is being read…</source>
        <translation>Filen leses …</translation>
    </message>
    <message>
        <source>Rel&amp;oad</source>
        <translation>L&amp;es på nytt</translation>
    </message>
    <message>
        <source>Read the File Again</source>
        <translation>Les filen på nytt</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message>
        <source>Nobody has commented on this plan.</source>
        <translation>Ingen har kommentert denne planen.</translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation>&amp;Kommenter …</translation>
    </message>
    <message>
        <source>Comment on the Plan</source>
        <translation>Kommenter planen</translation>
    </message>
    <message>
        <source>Re&amp;solve</source>
        <translation>Marker som l&amp;øst</translation>
    </message>
    <message>
        <source>Resolve the Comment</source>
        <translation>Marker kommentaren som løst</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Godkjenninger</translation>
    </message>
    <message>
        <source>Nobody has approved this plan.</source>
        <translation>Ingen har godkjent denne planen.</translation>
    </message>
    <message>
        <source>&amp;Approve…</source>
        <translation>&amp;Godkjenn …</translation>
    </message>
    <message>
        <source>Approve the Plan</source>
        <translation>Godkjenn planen</translation>
    </message>
    <message>
        <source>Make &amp;Known…</source>
        <translation>Gjør k&amp;jent …</translation>
    </message>
    <message>
        <source>Make a Signer Known</source>
        <translation>Gjør en signerer kjent</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Lukk</translation>
    </message>
    <message>
        <source>Close the Plan</source>
        <translation>Lukk planen</translation>
    </message>
    <message>
        <source>&amp;Run…</source>
        <translation>Kjø&amp;r …</translation>
    </message>
    <message>
        <source>Run the Plan</source>
        <translation>Kjør planen</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <source>Policies</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Cla&amp;ss of servers:</source>
        <translation>Server&amp;klasse:</translation>
    </message>
    <message>
        <source>Class of servers</source>
        <translation>Serverklasse</translation>
    </message>
</context>
<context>
    <name>PolicyForm</name>
    <message>
        <source>Before something is sent</source>
        <translation>Før noe sendes</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>What may be sent, and when</source>
        <translation>Hva det er lov å sende, og når</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <translation>Bare i dette tidsrommet</translation>
    </message>
    <message>
        <source>On&amp;ly at these hours:</source>
        <translation>Bare i dette tidsr&amp;ommet:</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>&amp;Fra:</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>unt&amp;il:</source>
        <translation>ti&amp;l:</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>A reason or change number is required</source>
        <translation>Det kreves begrunnelse eller endringsnummer</translation>
    </message>
    <message>
        <source>A reason or change number is re&amp;quired</source>
        <translation>Det kreves begr&amp;unnelse eller endringsnummer</translation>
    </message>
    <message>
        <source>Patt&amp;ern:</source>
        <translation>&amp;Mønster:</translation>
    </message>
    <message>
        <source>Pattern of the reason</source>
        <translation>Mønster for begrunnelsen</translation>
    </message>
    <message>
        <source>E&amp;xample:</source>
        <translation>&amp;Eksempel:</translation>
    </message>
    <message>
        <source>Example of a reason</source>
        <translation>Eksempel på en begrunnelse</translation>
    </message>
    <message>
        <source>Protected caches</source>
        <translation>Beskyttede hurtigbuffere</translation>
    </message>
    <message>
        <source>Ordin&amp;ary actions:</source>
        <translation>Va&amp;nlige handlinger:</translation>
    </message>
    <message>
        <source>Ordinary actions</source>
        <translation>Vanlige handlinger</translation>
    </message>
    <message>
        <source>&amp;Far-reaching actions:</source>
        <translation>Vidt&amp;rekkende handlinger:</translation>
    </message>
    <message>
        <source>Far-reaching actions</source>
        <translation>Vidtrekkende handlinger</translation>
    </message>
    <message>
        <source>Far-reaching actions: flush all caches at once or a protected cache, clear the configurations of all associates, rebuild deltas.</source>
        <translation>Vidtrekkende handlinger: tømme alle hurtigbuffere samtidig eller en beskyttet hurtigbuffer, tømme konfigurasjonene for alle brukere, bygge deltaer på nytt.</translation>
    </message>
    <message>
        <source>Dela&amp;y before sending:</source>
        <translation>Ventet&amp;id før sending:</translation>
    </message>
    <message>
        <source>Delay before sending</source>
        <translation>Ventetid før sending</translation>
    </message>
    <message>
        <source>Nothing: servers are read-only</source>
        <translation>Ingenting: servere er skrivebeskyttet</translation>
    </message>
    <message>
        <source>&amp;Nothing: servers are read-only</source>
        <translation>Ingenting: servere er skrive&amp;beskyttet</translation>
    </message>
    <message>
        <source>Times of this computer&apos;s clock. If the second time is earlier than the first, the hours run past midnight.</source>
        <translation>Etter klokken på denne datamaskinen. Hvis det andre klokkeslettet er tidligere enn det første, går tidsrommet over midnatt.</translation>
    </message>
    <message>
        <source>One name on eac&amp;h line. Tick All leaves these caches out.</source>
        <translation>Ett navn på &amp;hver linje. «Merk alle» utelater disse hurtigbufferne.</translation>
    </message>
    <message>
        <source>Protected caches, one on each line</source>
        <translation>Beskyttede hurtigbuffere, én på hver linje</translation>
    </message>
    <message>
        <source>Only plans that a second person has approved</source>
        <translation>Bare planer som en annen person har godkjent</translation>
    </message>
    <message>
        <source>Only plans that a second person has appro&amp;ved</source>
        <translation>Bare planer som en annen person har godkjen&amp;t</translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Presets</source>
        <translation>Forhåndsvalg</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Gi &amp;nytt navn …</translation>
    </message>
    <message>
        <source>Rename the Preset</source>
        <translation>Gi forhåndsvalget nytt navn</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Fjern …</translation>
    </message>
    <message>
        <source>Remove the Preset</source>
        <translation>Fjern forhåndsvalget</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Merk alt</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Gå &amp;opp</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Gå &amp;ned</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Float</source>
        <translation>Løsne</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Løsner panelet og fester det igjen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Lukker panelet</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Merk alt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>QSslSocket</name>
    <message>
        <source>The TLS/SSL connection has been closed</source>
        <translation>TLS/SSL-forbindelsen er lukket</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Merk alt</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>&amp;Reason or change number:</source>
        <translation>Be&amp;grunnelse eller endringsnummer:</translation>
    </message>
    <message>
        <source>Reason or change number</source>
        <translation>Begrunnelse eller endringsnummer</translation>
    </message>
</context>
<context>
    <name>RequestsDock</name>
    <message>
        <source>Requests</source>
        <translation>Forespørsler</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Forespørsel og svar</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Forespørsel</translation>
    </message>
    <message>
        <source>The masked request</source>
        <translation>Den maskerte forespørselen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation>Kopier &amp;rad</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Kopier som c&amp;url</translation>
    </message>
    <message>
        <source>Copy as Power&amp;Shell</source>
        <translation>Kopier som Power&amp;Shell</translation>
    </message>
    <message>
        <source>Copy as slu&amp;icectl</source>
        <translation>Kopier som slu&amp;icectl</translation>
    </message>
</context>
<context>
    <name>RequestsTitle</name>
    <message>
        <source>Filter requests</source>
        <translation>Filtrer forespørsler</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Kopier som curl</translation>
    </message>
    <message>
        <source>Copy as PowerShell</source>
        <translation>Kopier som PowerShell</translation>
    </message>
    <message>
        <source>Copy as sluicectl</source>
        <translation>Kopier som sluicectl</translation>
    </message>
    <message>
        <source>Request and Answer</source>
        <translation>Forespørsel og svar</translation>
    </message>
    <message>
        <source>Close Requests</source>
        <translation>Lukk forespørsler</translation>
    </message>
</context>
<context>
    <name>SavePlanDialog</name>
    <message>
        <source>Save as Plan for a Second Person</source>
        <translation>Lagre som plan for en annen person</translation>
    </message>
    <message>
        <source>The plan is signed with your key and written to a file. A second person opens it, approves it, and gives it back; then it can be run. Nothing is sent now.</source>
        <translation>Planen signeres med nøkkelen din og skrives til en fil. En annen person åpner den, godkjenner den og gir den tilbake; så kan den kjøres. Ingenting sendes nå.</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Navnet ditt:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>Can be run &amp;until:</source>
        <translation>Kan kjøres &amp;til:</translation>
    </message>
    <message>
        <source>Can be run until</source>
        <translation>Kan kjøres til</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Fil:</translation>
    </message>
    <message>
        <source>File of the plan</source>
        <translation>Filen med planen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>V&amp;elg …</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Velg en fil</translation>
    </message>
    <message>
        <source>Give the file to the second person. Tell them the fingerprint of your key in another way, such as on the telephone: they compare it before they make you known.</source>
        <translation>Gi filen til den andre personen. Si fingeravtrykket til nøkkelen din på en annen måte, for eksempel på telefon: De sammenligner det før de gjør deg kjent.</translation>
    </message>
    <message>
        <source>Your fingerprint:</source>
        <translation>Fingeravtrykket ditt:</translation>
    </message>
    <message>
        <source>Your fingerprint</source>
        <translation>Fingeravtrykket ditt</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Ko&amp;pier</translation>
    </message>
    <message>
        <source>Copy the Fingerprint</source>
        <translation>Kopier fingeravtrykket</translation>
    </message>
</context>
<context>
    <name>SavePresetDialog</name>
    <message>
        <source>Save as Preset</source>
        <translation>Lagre som forhåndsvalg</translation>
    </message>
    <message>
        <source>A preset keeps what is done and where, but no reason, and nothing of the rules: those count that are in force when it is used.</source>
        <translation>Et forhåndsvalg lagrer hva som gjøres og hvor, men ingen begrunnelse, og ingenting av reglene: De som gjelder når det brukes, teller.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Navnet på forhåndsvalget</translation>
    </message>
</context>
<context>
    <name>SecretsDialog</name>
    <message>
        <source>Sign In</source>
        <translation>Logg på</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Bruker:</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Bruker</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passord:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>XSR&amp;F token:</source>
        <translation>&amp;XSRF-token:</translation>
    </message>
    <message>
        <source>XSRF Token</source>
        <translation>XSRF-token</translation>
    </message>
    <message>
        <source>Applicatio&amp;n token:</source>
        <translation>Progra&amp;mtoken:</translation>
    </message>
    <message>
        <source>Application Token</source>
        <translation>Programtoken</translation>
    </message>
    <message>
        <source>Password of the pro&amp;xy:</source>
        <translation>Passord for prox&amp;yen:</translation>
    </message>
    <message>
        <source>Password of the Proxy</source>
        <translation>Passord for proxyen</translation>
    </message>
    <message>
        <source>Pass&amp;phrase of the key:</source>
        <translation>Passfrase for &amp;nøkkelen:</translation>
    </message>
    <message>
        <source>Passphrase of the Key</source>
        <translation>Passfrase for nøkkelen</translation>
    </message>
    <message>
        <source>S&amp;how what is entered</source>
        <translation>&amp;Vis det som skrives inn</translation>
    </message>
    <message>
        <source>&amp;Keep in the keychain of this computer</source>
        <translation>Lagre i nøkkelrin&amp;gen på denne datamaskinen</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Noder</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Tilkobling</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>C&amp;lass:</source>
        <translation>&amp;Klasse:</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>Gru&amp;ppe:</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>P&amp;roduct:</source>
        <translation>P&amp;rodukt:</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Server &amp;address:</source>
        <translation>Server&amp;adresse:</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>SuperOffice Online</source>
        <translation>SuperOffice Online</translation>
    </message>
    <message>
        <source>SuperOffice Onl&amp;ine</source>
        <translation>SuperOffi&amp;ce Online</translation>
    </message>
    <message>
        <source>Sign in wit&amp;h:</source>
        <translation>Pålogg&amp;ing med:</translation>
    </message>
    <message>
        <source>Sign In With</source>
        <translation>Pålogging med</translation>
    </message>
    <message>
        <source>Us&amp;er:</source>
        <translation>&amp;Bruker:</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Bruker</translation>
    </message>
    <message>
        <source>Ask for the password every time</source>
        <translation>Spør om passordet hver gang</translation>
    </message>
    <message>
        <source>Show Certificate</source>
        <translation>Vis sertifikat</translation>
    </message>
    <message>
        <source>Sho&amp;w Certificate…</source>
        <translation>&amp;Vis sertifikat…</translation>
    </message>
    <message>
        <source>Take this address</source>
        <translation>Bruk denne adressen</translation>
    </message>
    <message>
        <source>Ta&amp;ke This Address</source>
        <translation>Br&amp;uk denne adressen</translation>
    </message>
</context>
<context>
    <name>ServerQuestionDialog</name>
    <message>
        <source>→</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Navnet på serveren</translation>
    </message>
</context>
<context>
    <name>ServersDock</name>
    <message>
        <source>Servers</source>
        <translation>Servere</translation>
    </message>
    <message>
        <source>Add Server</source>
        <translation>Legg til server</translation>
    </message>
    <message>
        <source>Find a server</source>
        <translation>Finn en server</translation>
    </message>
    <message>
        <source>Enter signs in to the server that is found. Up and Down choose another one.</source>
        <translation>Enter logger på serveren som er funnet. Pil opp og Pil ned velger en annen.</translation>
    </message>
    <message>
        <source>Add Server…</source>
        <translation>Legg til server…</translation>
    </message>
    <message>
        <source>The servers that you add appear here, with their class, their nodes and how to sign in.</source>
        <translation>Servere du legger til, vises her med klasse, noder og påloggingsmåte.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Untick All Servers</source>
        <translation>Fjern alle kryss for servere</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign In to a Server</source>
        <translation>Logg på en server</translation>
    </message>
    <message>
        <source>Server &amp;address:</source>
        <translation>Server&amp;adresse:</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Bruker</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Vis passord</translation>
    </message>
    <message>
        <source>S&amp;how password</source>
        <translation>Vi&amp;s passord</translation>
    </message>
    <message>
        <source>A&amp;dvanced</source>
        <translation>Ava&amp;nsert</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avansert</translation>
    </message>
    <message>
        <source>Ser&amp;vices version:</source>
        <translation>Services-vers&amp;jon:</translation>
    </message>
    <message>
        <source>Services version</source>
        <translation>Services-versjon</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Konvolutt</translation>
    </message>
    <message>
        <source>Ti&amp;meout:</source>
        <translation>Ti&amp;dsavbrudd:</translation>
    </message>
    <message>
        <source>Timeout in seconds</source>
        <translation>Tidsavbrudd i sekunder</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>File of certificate authorities</source>
        <translation>Fil med sertifikatutstedere</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Bla &amp;gjennom…</translation>
    </message>
    <message>
        <source>Browse for a file of certificate authorities</source>
        <translation>Bla gjennom etter en fil med sertifikatutstedere</translation>
    </message>
    <message>
        <source>Clear recent addresses</source>
        <translation>Tøm listen over nylige adresser</translation>
    </message>
    <message>
        <source>P&amp;roduct:</source>
        <translation>P&amp;rodukt:</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA-&amp;fil:</translation>
    </message>
    <message>
        <source>Show Certificate</source>
        <translation>Vis sertifikat</translation>
    </message>
    <message>
        <source>Take this address</source>
        <translation>Bruk denne adressen</translation>
    </message>
    <message>
        <source>Ta&amp;ke This Address</source>
        <translation>Br&amp;uk denne adressen</translation>
    </message>
    <message>
        <source>Clear Histor&amp;y</source>
        <translation>Tøm &amp;historikken</translation>
    </message>
    <message>
        <source>Us&amp;er:</source>
        <translation>&amp;Bruker:</translation>
    </message>
    <message>
        <source>&amp;XSRF token:</source>
        <translation>&amp;XSRF-token:</translation>
    </message>
    <message>
        <source>XSRF Token</source>
        <translation>XSRF-token</translation>
    </message>
    <message>
        <source>&amp;Interface:</source>
        <translation>Gr&amp;ensesnitt:</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Grensesnitt</translation>
    </message>
    <message>
        <source>SuperOffice Online</source>
        <translation>SuperOffice Online</translation>
    </message>
    <message>
        <source>S&amp;uperOffice Online</source>
        <translation>SuperOffi&amp;ce Online</translation>
    </message>
    <message>
        <source>Si&amp;gn in with:</source>
        <translation>Pålogg&amp;ing med:</translation>
    </message>
    <message>
        <source>Sign In With</source>
        <translation>Pålogging med</translation>
    </message>
    <message>
        <source>Applica&amp;tion token:</source>
        <translation>Progra&amp;mtoken:</translation>
    </message>
    <message>
        <source>Application Token</source>
        <translation>Programtoken</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Valgfritt</translation>
    </message>
    <message>
        <source>E&amp;nvelope:</source>
        <translation>Konvolu&amp;tt:</translation>
    </message>
    <message>
        <source>Sho&amp;w Certificate…</source>
        <translation>&amp;Vis sertifikat…</translation>
    </message>
    <message>
        <source>The system&apos;s authorities</source>
        <translation>Systemets utstedere</translation>
    </message>
    <message>
        <source>C&amp;lass:</source>
        <translation>&amp;Klasse:</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
</context>
<context>
    <name>SignersDialog</name>
    <message>
        <source>Signers</source>
        <translation>Signerere</translation>
    </message>
    <message>
        <source>Plans that these people sign or approve count on this computer. Whoever is added here has told you the fingerprint of their key in person.</source>
        <translation>Planer som disse personene signerer eller godkjenner, teller på denne maskinen. Den som legges til her, har personlig fortalt deg fingeravtrykket til nøkkelen sin.</translation>
    </message>
    <message>
        <source>Known signers</source>
        <translation>Kjente signerere</translation>
    </message>
    <message>
        <source>Nobody is known yet. Open a plan and choose Make Known, or add the key that somebody has given you.</source>
        <translation>Ingen er kjent ennå. Åpne en plan og velg Gjør kjent, eller legg til nøkkelen som noen har gitt deg.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Legg til …</translation>
    </message>
    <message>
        <source>Add a Signer</source>
        <translation>Legg til en signerer</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Fjern …</translation>
    </message>
    <message>
        <source>Remove the Signer</source>
        <translation>Fjern signereren</translation>
    </message>
    <message>
        <source>Your own key</source>
        <translation>Din egen nøkkel</translation>
    </message>
    <message>
        <source>Copy &amp;Fingerprint</source>
        <translation>Kopier fingera&amp;vtrykk</translation>
    </message>
    <message>
        <source>Copy Your Fingerprint</source>
        <translation>Kopier fingeravtrykket ditt</translation>
    </message>
    <message>
        <source>Copy &amp;Key</source>
        <translation>Kopier n&amp;økkel</translation>
    </message>
    <message>
        <source>Copy Your Public Key</source>
        <translation>Kopier den offentlige nøkkelen din</translation>
    </message>
</context>
<context>
    <name>StrategyDialog</name>
    <message>
        <source>How It Is Sent to the Nodes</source>
        <translation>Hvordan det sendes til nodene</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>&amp;Rekkefølge:</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>At &amp;once, at most:</source>
        <translation>Sam&amp;tidig, høyst:</translation>
    </message>
    <message>
        <source>At once, at most</source>
        <translation>Samtidig, høyst</translation>
    </message>
    <message>
        <source>Nodes in a &amp;wave:</source>
        <translation>Noder i en &amp;bølge:</translation>
    </message>
    <message>
        <source>Nodes in a wave</source>
        <translation>Noder i en bølge</translation>
    </message>
    <message>
        <source>&amp;Pause in between:</source>
        <translation>&amp;Pause imellom:</translation>
    </message>
    <message>
        <source>Pause in between</source>
        <translation>Pause imellom</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Stop after so many &amp;failed nodes:</source>
        <translation>Stopp etter så mange &amp;mislykkede noder:</translation>
    </message>
    <message>
        <source>Failed nodes</source>
        <translation>Mislykkede noder</translation>
    </message>
    <message>
        <source>Go on only if a probe answers &amp;in so many times its time before:</source>
        <translation>Fortsett bare hvis en prøve svarer &amp;innen så mange ganger tiden før:</translation>
    </message>
    <message>
        <source>Times its time before</source>
        <translation>Ganger tiden før</translation>
    </message>
    <message>
        <source>&amp;Start at:</source>
        <translation>&amp;Start klokken:</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>Start klokken</translation>
    </message>
    <message>
        <source>Wait for me after the fi&amp;rst node</source>
        <translation>&amp;Vent på meg etter den første noden</translation>
    </message>
</context>
<context>
    <name>WithoutRecordDialog</name>
    <message>
        <source>Send Without a Record</source>
        <translation>Send uten føring</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Begrunnelse:</translation>
    </message>
    <message>
        <source>Reason for sending without a record</source>
        <translation>Begrunnelse for å sende uten føring</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Fil:</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Velg…</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Velg en fil</translation>
    </message>
    <message>
        <source>The history cannot record it. Your reason, your name, the time and the records of what is sent go to the journal of this machine and to a file that you choose.</source>
        <translation>Historikken kan ikke føre det. Begrunnelsen, navnet ditt, tidspunktet og oppføringene om det som sendes, skrives i denne maskinens journal og i en fil du velger.</translation>
    </message>
    <message>
        <source>File for the records</source>
        <translation>Fil for oppføringene</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Flushes the caches of application servers.</source>
        <translation>Tømmer hurtigbufferne på applikasjonsservere.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 og %2</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>Velg bare én: %1.</translation>
    </message>
    <message>
        <source>A plan file (*.sluiceplan) to open.</source>
        <translation>En planfil (*.sluiceplan) som skal åpnes.</translation>
    </message>
</context>
<context>
    <name>sluice::About</name>
    <message>
        <source>Sluice %1 flushes the caches of application servers.

It is free software under the GNU General Public License, version 3 or later, and comes without any warranty.</source>
        <translation>Sluice %1 tømmer hurtigbufferne på applikasjonsservere.

Det er fri programvare under GNU General Public License, versjon 3 eller nyere, og leveres uten noen form for garanti.</translation>
    </message>
    <message>
        <source>About Sluice</source>
        <translation>Om Sluice</translation>
    </message>
    <message>
        <source>Sluice uses Qt %1, a toolkit for programs on many platforms, under the GNU Lesser General Public License, version 3.

More about it: https://www.qt.io/</source>
        <translation>Sluice bruker Qt %1, et verktøysett for programmer på mange plattformer, under GNU Lesser General Public License, versjon 3.

Mer om det: https://www.qt.io/</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Om Qt</translation>
    </message>
</context>
<context>
    <name>sluice::AbstractCall</name>
    <message>
        <source>Stopped before it was sent.</source>
        <translation>Stoppet før det ble sendt.</translation>
    </message>
    <message>
        <source>Stopped while waiting for the answer.</source>
        <translation>Stoppet mens det ventet på svaret.</translation>
    </message>
</context>
<context>
    <name>sluice::ActivityLog</name>
    <message>
        <source>%1 (%2)</source>
        <comment>crm-farm (Production)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm (Production): crm01</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultat</translation>
    </message>
</context>
<context>
    <name>sluice::AddLine</name>
    <message>
        <source>It was removed, replaced or cut while lines were added.</source>
        <translation>Den ble fjernet, erstattet eller kuttet mens linjer ble lagt til.</translation>
    </message>
</context>
<context>
    <name>sluice::AddNameDialog</name>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv inn et navn.</translation>
    </message>
    <message>
        <source>&amp;Add Name</source>
        <translation>&amp;Legg til navn</translation>
    </message>
    <message>
        <source>This name is already in the list.</source>
        <translation>Navnet finnes allerede i listen.</translation>
    </message>
    <message>
        <source>The name begins or ends with a space, which is sent as part of it.</source>
        <translation>Navnet begynner eller slutter med et mellomrom, som sendes med som en del av navnet.</translation>
    </message>
</context>
<context>
    <name>sluice::AddSignerDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Legg til</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Enter the name of the person.</source>
        <translation>Skriv inn navnet på personen.</translation>
    </message>
    <message>
        <source>Enter the public key: 64 digits from 0 to 9 and a to f.</source>
        <translation>Skriv inn den offentlige nøkkelen: 64 sifre fra 0 til 9 og a til f.</translation>
    </message>
</context>
<context>
    <name>sluice::Application</name>
    <message>
        <source>Remember the address</source>
        <translation>Husk adressen</translation>
    </message>
    <message>
        <source>The operator was shown that it is unknown.</source>
        <translation>Operatøren fikk se at det er ukjent.</translation>
    </message>
    <message>
        <source>Keep a checkpoint of the history</source>
        <translation>Ta vare på et kontrollpunkt for historikken</translation>
    </message>
</context>
<context>
    <name>sluice::ApprovalSignIn</name>
    <message>
        <source>Nothing was approved.</source>
        <translation>Ingenting ble godkjent.</translation>
    </message>
    <message>
        <source>Nothing was approved, because nobody is signed in to %1: %2</source>
        <comment>a server; why</comment>
        <translation>Ingenting ble godkjent, fordi ingen er logget på %1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::AttemptDialog</name>
    <message>
        <source>&amp;Sign In</source>
        <translation>&amp;Logg på</translation>
    </message>
    <message>
        <source>The sign-in was stopped.</source>
        <translation>Påloggingen ble stoppet.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>sluice::AttemptNotes</name>
    <message>
        <source>Something is in progress</source>
        <translation>Noe pågår</translation>
    </message>
</context>
<context>
    <name>sluice::CacheModel</name>
    <message>
        <source>Cache</source>
        <translation>Hurtigbuffer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Lagt til for hånd</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Ikke noe resultat ennå</translation>
    </message>
    <message>
        <source>What the server registers about its caches, compared with the list read before. Reload the list to compare again. It is no proof of a flush.</source>
        <translation>Det serveren registrerer om hurtigbufferne, sammenlignet med listen som ble lest før. Last listen på nytt for å sammenligne igjen. Det er ikke noe bevis for en tømming.</translation>
    </message>
    <message>
        <source>Added by hand, protected</source>
        <translation>Lagt til for hånd, beskyttet</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Beskyttet</translation>
    </message>
    <message>
        <source>Protected: Tick All leaves it out, and a flush of it is confirmed like one of all caches.</source>
        <translation>Beskyttet: «Merk alle» utelater den, og en tømming av den bekreftes på samme måte som en tømming av alle hurtigbuffere.</translation>
    </message>
    <message>
        <source>%1 since the last reading: %2</source>
        <comment>ExtAppCache since the last reading: Changed</comment>
        <translation>%1 siden forrige avlesning: %2</translation>
    </message>
    <message>
        <source>Since Last Reading</source>
        <translation>Siden forrige avlesning</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ExtAppCache: Acknowledged</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (added by hand)</source>
        <comment>Acknowledged (added by hand)</comment>
        <translation>%1 (lagt til for hånd)</translation>
    </message>
    <message numerus="yes">
        <source>On %1 of %n nodes</source>
        <translation>
            <numerusform>På %1 av %n node</numerusform>
            <numerusform>På %1 av %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, one not known</source>
        <comment>On 4 of 5 nodes …</comment>
        <translation>%1, én ukjent</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not known</source>
        <comment>On 4 of 5 nodes …</comment>
        <translation>
            <numerusform>%1, %n ukjent</numerusform>
            <numerusform>%1, %n ukjente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Protected</source>
        <comment>On 4 of 5 nodes. …</comment>
        <translation>%1. Beskyttet</translation>
    </message>
    <message>
        <source>Not on %1: a flush skips it there.</source>
        <translation>Ikke på %1: en tømming hopper over den der.</translation>
    </message>
</context>
<context>
    <name>sluice::CachePage</name>
    <message>
        <source>No cache matches the filter.</source>
        <translation>Ingen hurtigbuffer passer med filteret.</translation>
    </message>
    <message>
        <source>1 cache</source>
        <translation>1 hurtigbuffer</translation>
    </message>
    <message numerus="yes">
        <source>%n caches</source>
        <translation>
            <numerusform>%n hurtigbuffer</numerusform>
            <numerusform>%n hurtigbuffere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n vises</numerusform>
            <numerusform>%n vises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n merket</numerusform>
            <numerusform>%n merket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n hidden by the filter)</source>
        <comment>3 ticked (1 hidden by the filter)</comment>
        <translation>
            <numerusform>%1 (%n skjult av filteret)</numerusform>
            <numerusform>%1 (%n skjult av filteret)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove Name</source>
        <translation>&amp;Fjern navn</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Tøm filteret</translation>
    </message>
    <message>
        <source>Flush All</source>
        <translation>Tøm alle</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>Flush Application Cache and Settings…</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Hurtigbuffer</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Hurtigbuffere</translation>
    </message>
    <message>
        <source>The cache can only be flushed as a whole.</source>
        <translation>Hurtigbufferen kan bare tømmes som helhet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n protected left out</source>
        <comment>35 ticked · 2 protected left out</comment>
        <translation>
            <numerusform>%1 · %n beskyttet utelatt</numerusform>
            <numerusform>%1 · %n beskyttede utelatt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::CacheTable</name>
    <message>
        <source>Row numbers</source>
        <translation>Radnumre</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Velg alle rader</translation>
    </message>
</context>
<context>
    <name>sluice::Cell</name>
    <message>
        <source>Skipped: %1</source>
        <translation>Hoppet over: %1</translation>
    </message>
    <message>
        <source>Unknown. No usable answer (HTTP %1): it may or may not have happened</source>
        <translation>Ukjent. Ikke noe brukbart svar (HTTP %1): Det kan ha skjedd eller ikke</translation>
    </message>
    <message>
        <source>Unknown. No usable answer: it may or may not have happened</source>
        <translation>Ukjent. Ikke noe brukbart svar: Det kan ha skjedd eller ikke</translation>
    </message>
    <message>
        <source>Unknown. No answer: it may or may not have happened</source>
        <translation>Ukjent. Ikke noe svar: Det kan ha skjedd eller ikke</translation>
    </message>
    <message>
        <source>Acknowledged, %1</source>
        <translation>Bekreftet, %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Avvist: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Mislyktes: %1</translation>
    </message>
    <message>
        <source>Cancelled: not sent</source>
        <translation>Avbrutt: ikke sendt</translation>
    </message>
    <message>
        <source>%1 of %2 nodes acknowledged so far</source>
        <translation>%1 av %2 noder har bekreftet så langt</translation>
    </message>
    <message numerus="yes">
        <source>All %n nodes acknowledged, %1</source>
        <translation>
            <numerusform>%n node bekreftet, %1</numerusform>
            <numerusform>Alle %n noder bekreftet, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 nodes acknowledged so far. %3: %4</source>
        <comment>… crm02: Refused: …</comment>
        <translation>%1 av %2 noder har bekreftet så langt. %3: %4</translation>
    </message>
    <message>
        <source>%1 of %2 nodes acknowledged. %3: %4</source>
        <comment>… crm02: Refused: …</comment>
        <translation>%1 av %2 noder bekreftet. %3: %4</translation>
    </message>
    <message>
        <source>Unknown. %1 It may or may not have happened</source>
        <translation>Ukjent. %1 Det kan ha skjedd eller ikke</translation>
    </message>
</context>
<context>
    <name>sluice::CellState</name>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bekreftet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Hoppet over</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbrutt</translation>
    </message>
</context>
<context>
    <name>sluice::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>Sertifikatet til %1</translation>
    </message>
    <message>
        <source>The Certificate of %1 Has Changed</source>
        <translation>Sertifikatet til %1 er endret</translation>
    </message>
    <message>
        <source>none was shown</source>
        <translation>ikke noe ble vist</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate for %1…</source>
        <translation>S&amp;tol på dette sertifikatet for %1…</translation>
    </message>
    <message>
        <source>Trust This Certificate for %1</source>
        <translation>Stol på dette sertifikatet for %1</translation>
    </message>
    <message>
        <source>This server showed another certificate than the trusted one. Either the people who run it have replaced the certificate, or something else is answering in its place. Nothing was sent to it. Before you trust the new certificate, ask them, but not over this connection.</source>
        <translation>Serveren viste et annet sertifikat enn det Sluice stoler på. Enten har de som drifter den, byttet sertifikatet, eller så er det noe annet som svarer i stedet. Ingenting ble sendt til den. Spør dem, men ikke over denne forbindelsen, før du stoler på det nye sertifikatet.</translation>
    </message>
    <message>
        <source>From then on only this certificate is accepted for %1, no matter who issued it. Anyone who has its key can read everything that is sent there, including what you sign in with.</source>
        <translation>Fra da av godtas bare dette sertifikatet for %1, uansett hvem som har utstedt det. Alle som har nøkkelen til det, kan lese alt som sendes dit, også det du logger på med.</translation>
    </message>
    <message>
        <source>Compare the fingerprint first, then tick the box.</source>
        <translation>Sammenlign fingeravtrykket først, og kryss av i ruten.</translation>
    </message>
    <message>
        <source>The new fingerprint does not begin with these digits, so this is not the certificate that you were told about.</source>
        <translation>Det nye fingeravtrykket begynner ikke med disse sifrene, så dette er ikke sertifikatet du fikk vite om.</translation>
    </message>
    <message>
        <source>Type the first eight digits of the fingerprint that you were told.</source>
        <translation>Skriv de åtte første sifrene i fingeravtrykket du har fått oppgitt.</translation>
    </message>
</context>
<context>
    <name>sluice::CertificateText</name>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>It has expired, %1 ago.</source>
        <comment>37 days ago</comment>
        <translation>Det utløp for %1 siden.</translation>
    </message>
    <message>
        <source>It is valid for another %1.</source>
        <comment>37 days</comment>
        <translation>Det er gyldig i %1 til.</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gyldig fra %1 til %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Issued to: %1</source>
        <translation>Utstedt til: %1</translation>
    </message>
    <message>
        <source>For the names: %1</source>
        <translation>For navnene: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Utstedt av: %1</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:
%1</source>
        <translation>SHA-256-fingeravtrykk:
%1</translation>
    </message>
    <message>
        <source>It is not valid yet. It becomes valid in %1.</source>
        <comment>in 3 days</comment>
        <translation>Det er ikke gyldig ennå. Det blir gyldig om %1.</translation>
    </message>
</context>
<context>
    <name>sluice::CheckpointPlaces</name>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 står der mer enn én gang.</translation>
    </message>
    <message>
        <source>There are mistakes in %1: %2 Until somebody has put this right by hand, no checkpoint of the history is kept.</source>
        <translation>Det er feil i %1: %2 Inntil noen har rettet dette for hånd, tas det ikke vare på kontrollpunkter for historikken.</translation>
    </message>
    <message>
        <source>A checkpoint is made after 1 to %1 records.</source>
        <translation>Et kontrollpunkt lages etter 1 til %1 oppføringer.</translation>
    </message>
    <message>
        <source>Name the whole path of the file for checkpoints: “%1” is not one.</source>
        <translation>Oppgi hele stien til filen for kontrollpunkter: «%1» er ikke en hel sti.</translation>
    </message>
    <message>
        <source>%1 holds something else, and no checkpoint. Name another file.</source>
        <translation>%1 inneholder noe annet, og ikke noe kontrollpunkt. Oppgi en annen fil.</translation>
    </message>
    <message>
        <source>Where checkpoints are kept was changed elsewhere. Look at it again.</source>
        <translation>Hvor kontrollpunkter tas vare på, er endret et annet sted. Se på det igjen.</translation>
    </message>
</context>
<context>
    <name>sluice::CheckpointSink</name>
    <message>
        <source>The checkpoint of the history cannot be written to %1.</source>
        <translation>Kontrollpunktet for historikken kan ikke skrives til %1.</translation>
    </message>
</context>
<context>
    <name>sluice::CheckpointsDialog</name>
    <message>
        <source>The key to sign with is in the keychain. If there is none, it is made when the next run is recorded.</source>
        <translation>Nøkkelen til å signere med ligger i nøkkelringen. Finnes det ingen, lages den når neste kjøring registreres.</translation>
    </message>
    <message>
        <source>Signed with the key %1, which is in the keychain.</source>
        <translation>Signert med nøkkelen %1, som ligger i nøkkelringen.</translation>
    </message>
    <message>
        <source>File for Checkpoints</source>
        <translation>Fil for kontrollpunkter</translation>
    </message>
</context>
<context>
    <name>sluice::ClassBox</name>
    <message>
        <source>Not classified yet: treated as Production</source>
        <translation>Ikke klassifisert ennå: behandles som produksjon</translation>
    </message>
    <message>
        <source>Nobody has chosen a class for this server. Until somebody does, it is treated as Production.</source>
        <translation>Ingen har valgt en klasse for denne serveren. Inntil noen gjør det, behandles den som produksjon.</translation>
    </message>
    <message>
        <source>A server for trying things out. Nobody depends on it.</source>
        <translation>En server å prøve ting ut på. Ingen er avhengig av den.</translation>
    </message>
    <message>
        <source>People use it for their daily work.</source>
        <translation>Folk bruker den i det daglige arbeidet.</translation>
    </message>
</context>
<context>
    <name>sluice::ClearConfigurationDialog</name>
    <message>
        <source>Clear Configuration Cache on %1</source>
        <translation>Tøm konfigurasjonsbufferen på %1</translation>
    </message>
    <message>
        <source>Only for the account &amp;signed in</source>
        <translation>Bare for kontoen &amp;som er pålogget</translation>
    </message>
    <message>
        <source>Only for %1, the account &amp;signed in</source>
        <translation>Bare for %1, kontoen &amp;som er pålogget</translation>
    </message>
    <message>
        <source>To clear another person&apos;s configurations, sign in as that person.</source>
        <translation>For å tømme konfigurasjonene til en annen person må du logge på som vedkommende.</translation>
    </message>
    <message>
        <source>The application begins or ends with a space, which is sent as part of it.</source>
        <translation>Applikasjonen begynner eller slutter med et mellomrom, som sendes med.</translation>
    </message>
    <message>
        <source>The instance begins or ends with a space, which is sent as part of it.</source>
        <translation>Instansen begynner eller slutter med et mellomrom, som sendes med.</translation>
    </message>
    <message>
        <source>WebClient and Web are the values for the web client. Both are sent exactly as entered.</source>
        <translation>WebClient og Web er verdiene for webklienten. Begge sendes nøyaktig slik de er skrevet.</translation>
    </message>
    <message>
        <source>Nothing is cleared, so neither is sent.</source>
        <translation>Ingenting tømmes, så ingen av dem sendes.</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>G&amp;jennomgå…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gjennomgå</translation>
    </message>
</context>
<context>
    <name>sluice::ClientIdentity</name>
    <message>
        <source>The file %1 holds no private key that can be used.</source>
        <translation>Filen %1 inneholder ingen privat nøkkel som kan brukes.</translation>
    </message>
    <message>
        <source>The passphrase does not open the private key in %1.</source>
        <translation>Passfrasen åpner ikke den private nøkkelen i %1.</translation>
    </message>
    <message>
        <source>The private key in %1 is encrypted, so its passphrase is needed.</source>
        <translation>Den private nøkkelen i %1 er kryptert, så passfrasen trengs.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation>Filen %1 inneholder ikke noe sertifikat i PEM-format.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: it is not PKCS#12, it is encrypted in a way that is no longer supported, or the passphrase does not fit.</source>
        <translation>Filen %1 kan ikke åpnes: Den er ikke PKCS#12, den er kryptert på en måte som ikke lenger støttes, eller passfrasen passer ikke.</translation>
    </message>
    <message>
        <source>The file %1 of the client certificate cannot be read: %2</source>
        <translation>Filen %1 med klientsertifikatet kan ikke leses: %2</translation>
    </message>
</context>
<context>
    <name>sluice::ClockSkew</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n sekund</numerusform>
            <numerusform>%n sekunder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>omtrent %n minutt</numerusform>
            <numerusform>omtrent %n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation>
            <numerusform>omtrent %n time</numerusform>
            <numerusform>omtrent %n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>omtrent %n dag</numerusform>
            <numerusform>omtrent %n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s clock agrees with the one of this computer.</source>
        <translation>Serverens klokke stemmer med den på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is ahead of the one of this computer by %1.</source>
        <translation>Serverens klokke går %1 foran den på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is behind the one of this computer by %1.</source>
        <translation>Serverens klokke går %1 etter den på denne datamaskinen.</translation>
    </message>
</context>
<context>
    <name>sluice::ConfigurationChoice</name>
    <message>
        <source>Choose whose configurations to clear.</source>
        <translation>Velg hvem konfigurasjonene skal tømmes for.</translation>
    </message>
    <message>
        <source>Choose what to rebuild.</source>
        <translation>Velg hva som skal bygges på nytt.</translation>
    </message>
</context>
<context>
    <name>sluice::ConfirmDialog</name>
    <message>
        <source>Protected</source>
        <translation>Beskyttet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n nodes, in this order</source>
        <translation>
            <numerusform>%1 av %n node, i denne rekkefølgen</numerusform>
            <numerusform>%1 av %n noder, i denne rekkefølgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caches</source>
        <translation>
            <numerusform>%n hurtigbuffer</numerusform>
            <numerusform>%n hurtigbuffere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes, in this order</source>
        <translation>
            <numerusform>%n node, i denne rekkefølgen</numerusform>
            <numerusform>%n noder, i denne rekkefølgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others stay as they are.</source>
        <comment>caches</comment>
        <translation>
            <numerusform>%n annen forblir som den er.</numerusform>
            <numerusform>%n andre forblir som de er.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests, each to a node&apos;s own address.</source>
        <translation>
            <numerusform>%n forespørsel, til nodens egen adresse.</numerusform>
            <numerusform>%n forespørsler, hver til en nodes egen adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export Plan…</source>
        <translation>&amp;Eksporter plan …</translation>
    </message>
    <message>
        <source>1 cache</source>
        <translation>1 hurtigbuffer</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 node</translation>
    </message>
    <message>
        <source>1 other stays as it is.</source>
        <comment>a cache</comment>
        <translation>1 annen forblir som den er.</translation>
    </message>
    <message>
        <source>1 request, to the node&apos;s own address.</source>
        <translation>1 forespørsel, til nodens egen adresse.</translation>
    </message>
    <message numerus="yes">
        <source>Exact Requests (%n)</source>
        <translation>
            <numerusform>Nøyaktig forespørsel (%n)</numerusform>
            <numerusform>Nøyaktige forespørsler (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing among them is protected in %1.</source>
        <comment>in Production</comment>
        <translation>Ingen av dem er beskyttet i %1.</translation>
    </message>
    <message>
        <source>These caches are dropped and filled again when they are next used. No data is lost.</source>
        <translation>Disse hurtigbufferne tømmes og fylles igjen neste gang de brukes. Ingen data går tapt.</translation>
    </message>
    <message>
        <source>This cache is dropped and filled again when it is next used. No data is lost.</source>
        <translation>Denne hurtigbufferen tømmes og fylles igjen neste gang den brukes. Ingen data går tapt.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n noder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n nodes</source>
        <translation>
            <numerusform>%1 av %n node</numerusform>
            <numerusform>%1 av %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on 1 server, in this order</source>
        <comment>3 nodes …</comment>
        <translation>%1 på 1 server, i denne rekkefølgen</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n servers, in this order</source>
        <comment>3 nodes …</comment>
        <translation>
            <numerusform>%1 på %n server, i denne rekkefølgen</numerusform>
            <numerusform>%1 på %n servere, i denne rekkefølgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm: …</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm: All caches …</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm: crm01</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <comment>crm-farm …</comment>
        <translation>%1 er utelatt: %2</translation>
    </message>
</context>
<context>
    <name>sluice::Confirmations</name>
    <message>
        <source>Remember application and instance</source>
        <translation>Husk applikasjon og instans</translation>
    </message>
    <message>
        <source>Taken back before it was sent.</source>
        <translation>Angret før det ble sendt.</translation>
    </message>
    <message>
        <source>%1 and 1 more request</source>
        <comment>Clear Configurations on crm01 …</comment>
        <translation>%1 og 1 forespørsel til</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more requests</source>
        <comment>Clear Configurations on crm01 …</comment>
        <translation>
            <numerusform>%1 og %n forespørsel til</numerusform>
            <numerusform>%1 og %n forespørsler til</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: something else was in progress.</source>
        <translation>Ikke sendt: Noe annet pågikk.</translation>
    </message>
    <message>
        <source>This belongs to a plan that was approved, so it is sent as it is.</source>
        <translation>Dette hører til en plan som er godkjent, så det sendes som det er.</translation>
    </message>
    <message>
        <source>This belongs to a plan file, so it is sent as it is.</source>
        <translation>Dette hører til en planfil, så det sendes som det er.</translation>
    </message>
</context>
<context>
    <name>sluice::ConflictQuestion</name>
    <message>
        <source>%1

Reload shows what is stored now and drops your changes. Overwrite stores your changes in its place.</source>
        <translation>%1

Last inn på nytt viser det som er lagret nå, og forkaster endringene dine. Overskriv lagrer endringene dine i stedet.</translation>
    </message>
    <message>
        <source>Changed Elsewhere</source>
        <translation>Endret et annet sted</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Last inn på nytt</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>&amp;Overskriv</translation>
    </message>
</context>
<context>
    <name>sluice::ConflictText</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Grensesnitt</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>SuperOffice Online</source>
        <translation>SuperOffice Online</translation>
    </message>
    <message>
        <source>Domain of the vendor</source>
        <translation>Leverandørens domene</translation>
    </message>
    <message>
        <source>Kind of sign-in</source>
        <translation>Påloggingsmåte</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Bruker</translation>
    </message>
    <message>
        <source>Asking for secrets every time</source>
        <translation>Spørre om hemmeligheter hver gang</translation>
    </message>
    <message>
        <source>Services version</source>
        <translation>Services-versjon</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Konvolutt</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Bindingsmåte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Noder</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tidsavbrudd</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Klarert sertifikat</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-fil</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Klientsertifikat</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Nøkkelfil</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Signing in unencrypted</source>
        <translation>Ukryptert pålogging</translation>
    </message>
    <message>
        <source>Confirmation of ordinary actions</source>
        <translation>Bekreftelse av vanlige handlinger</translation>
    </message>
    <message>
        <source>Confirmation of far-reaching actions</source>
        <translation>Bekreftelse av vidtrekkende handlinger</translation>
    </message>
    <message>
        <source>Delay before sending</source>
        <translation>Ventetid før sending</translation>
    </message>
    <message>
        <source>Protected caches</source>
        <translation>Beskyttede hurtigbuffere</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Skrivebeskyttet</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>Whether a reason is required</source>
        <translation>Om en begrunnelse kreves</translation>
    </message>
    <message>
        <source>Pattern of the reason</source>
        <translation>Mønster for begrunnelsen</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <translation>%1 (nå %2)</translation>
    </message>
    <message>
        <source>Whether an approved plan is required</source>
        <translation>Om en godkjent plan kreves</translation>
    </message>
</context>
<context>
    <name>sluice::ConnectionPage</name>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5-proxy</translation>
    </message>
    <message>
        <source>Certificate Authorities</source>
        <translation>Sertifikatutstedere</translation>
    </message>
    <message>
        <source>Client Certificate</source>
        <translation>Klientsertifikat</translation>
    </message>
    <message>
        <source>Private Key</source>
        <translation>Privat nøkkel</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key *.p12 *.pfx);;All files (*)</source>
        <translation>Sertifikater og nøkler (*.pem *.crt *.cer *.key *.p12 *.pfx);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Only the certificate with this fingerprint (SHA-256):
%1</source>
        <translation>Bare sertifikatet med dette fingeravtrykket (SHA-256):
%1</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Stoler på</translation>
    </message>
    <message>
        <source>The system&apos;s proxy</source>
        <translation>Systemets proxy</translation>
    </message>
    <message>
        <source>Any certificate signed by a known authority.</source>
        <translation>Alle sertifikater som er signert av en kjent utsteder.</translation>
    </message>
</context>
<context>
    <name>sluice::Console</name>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm (Production): …</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The names were not compared with the list of this node: %1</source>
        <translation>Navnene ble ikke sammenlignet med listen til denne noden: %1</translation>
    </message>
    <message>
        <source>This was confirmed for %1, which is not the server that is signed in to.</source>
        <translation>Dette ble bekreftet for %1, som ikke er serveren du er logget på.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <comment>crm01 has been removed …</comment>
        <translation>%1 Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>This was confirmed as a part of a run that is not the last one any more. Nothing was sent.</source>
        <translation>Dette ble bekreftet som en del av en kjøring som ikke lenger er den siste. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>The operator left the program.</source>
        <translation>Operatøren avsluttet programmet.</translation>
    </message>
    <message>
        <source>%1 lists “%2” now.</source>
        <comment>crm02, CurrencyCache</comment>
        <translation>%1 viser «%2» nå.</translation>
    </message>
    <message>
        <source>Nothing was flushed. This is not what was shown: reload the list, and look again.</source>
        <translation>Ingenting ble tømt. Dette er ikke det som ble vist: last inn listen på nytt, og se igjen.</translation>
    </message>
    <message>
        <source>Not recorded in the history</source>
        <translation>Ikke ført i historikken</translation>
    </message>
    <message>
        <source>%1 The records go to %2.</source>
        <comment>The disk is full. …</comment>
        <translation>%1 Oppføringene skrives til %2.</translation>
    </message>
</context>
<context>
    <name>sluice::Conversation</name>
    <message>
        <source>The answer belongs to another operation.</source>
        <translation>Svaret hører til en annen operasjon.</translation>
    </message>
    <message>
        <source>%1 The sign-in may have ended; a check did not tell. The next request signs in again.</source>
        <translation>%1 Påloggingen kan være utløpt; en kontroll viste det ikke. Den neste forespørselen logger på igjen.</translation>
    </message>
    <message>
        <source>%1 The sign-in had ended, which may be the reason. The next request signs in again.</source>
        <translation>%1 Påloggingen var utløpt, og det kan være grunnen. Den neste forespørselen logger på igjen.</translation>
    </message>
</context>
<context>
    <name>sluice::CountdownBar</name>
    <message>
        <source>%1 in %2 s</source>
        <comment>Flush 3 Caches on crm01 in 5 s</comment>
        <translation>%1 om %2 s</translation>
    </message>
    <message>
        <source>%1 in %2 seconds. Press Escape to take it back.</source>
        <comment>Flush 3 Caches on crm01 in 5 seconds …</comment>
        <translation>%1 om %2 sekunder. Trykk Escape for å angre.</translation>
    </message>
</context>
<context>
    <name>sluice::DemoServers</name>
    <message>
        <source>The demo server could not be started.</source>
        <translation>Demoserveren kunne ikke startes.</translation>
    </message>
    <message>
        <source>Tr&amp;y the SuperOffice Demo</source>
        <translation>Prøv Super&amp;Office-demoen</translation>
    </message>
    <message>
        <source>Try the SuperOffice Demo</source>
        <translation>Prøv SuperOffice-demoen</translation>
    </message>
    <message>
        <source>Try the infoRouter De&amp;mo</source>
        <translation>Prøv infoRouter-de&amp;moen</translation>
    </message>
    <message>
        <source>Try the infoRouter Demo</source>
        <translation>Prøv infoRouter-demoen</translation>
    </message>
    <message>
        <source>Start the SuperOffice demo server and sign in to it. Nothing of the demo is stored.</source>
        <translation>Start SuperOffice-demoserveren og logg på den. Ingenting fra demoen lagres.</translation>
    </message>
    <message>
        <source>Start the infoRouter demo server and sign in to it. Nothing of the demo is stored.</source>
        <translation>Start infoRouter-demoserveren og logg på den. Ingenting fra demoen lagres.</translation>
    </message>
</context>
<context>
    <name>sluice::DesktopNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm: 2 of 4 nodes acknowledged</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::Destination</name>
    <message>
        <source>The administrator of this computer requires %1 for addresses that are not stored, so no other class can be chosen here.</source>
        <translation>Administratoren av denne maskinen krever %1 for adresser som ikke er lagret, så ingen annen klasse kan velges her.</translation>
    </message>
    <message>
        <source>This address belongs to %1, a server in %2. Its class cannot be lowered here.</source>
        <translation>Denne adressen tilhører %1, en server i %2. Klassen kan ikke senkes her.</translation>
    </message>
    <message>
        <source>%1 has been removed from the list of servers meanwhile.</source>
        <translation>%1 er i mellomtiden fjernet fra listen over servere.</translation>
    </message>
    <message>
        <source>This is the shared address of %1, where any of its nodes may answer. Use the stored server %1, so that every node is reached, or the address of one node.</source>
        <translation>Dette er den felles adressen til %1, der hvilken som helst av nodene kan svare. Bruk den lagrede serveren %1, så alle nodene nås, eller adressen til én node.</translation>
    </message>
    <message>
        <source>%1 is in %2 now, not in %3 as when this was confirmed. Confirm it again.</source>
        <translation>%1 er nå i %2, ikke i %3 som da dette ble bekreftet. Bekreft på nytt.</translation>
    </message>
    <message>
        <source>The policy for %1 has become stricter since this was confirmed. Confirm it again.</source>
        <translation>Reglene for %1 er blitt strengere siden dette ble bekreftet. Bekreft på nytt.</translation>
    </message>
    <message>
        <source>The sign-in to %1 would go over http, where others can read it. That is not allowed in Production: use https, or allow http in the settings of the server.</source>
        <translation>Påloggingen på %1 ville gå over http, der andre kan lese den. Det er ikke tillatt i produksjon: Bruk https, eller tillat http i innstillingene for serveren.</translation>
    </message>
    <message>
        <source>%1, because the stored server %2 has this address.</source>
        <translation>%1, fordi den lagrede serveren %2 har denne adressen.</translation>
    </message>
    <message>
        <source>%1, because the administrator of this computer requires it for addresses that are not stored.</source>
        <translation>%1, fordi administratoren av denne maskinen krever det for adresser som ikke er lagret.</translation>
    </message>
    <message>
        <source>%1, because this address is on this machine and is not stored.</source>
        <translation>%1, fordi denne adressen er på denne maskinen og ikke er lagret.</translation>
    </message>
    <message>
        <source>%1, because this address is not stored and no class was chosen.</source>
        <translation>%1, fordi denne adressen ikke er lagret og ingen klasse ble valgt.</translation>
    </message>
    <message>
        <source>%1, as it was chosen.</source>
        <translation>%1, som valgt.</translation>
    </message>
    <message>
        <source>%1 has been changed meanwhile. Sign in to it again from the list of servers.</source>
        <translation>%1 er endret i mellomtiden. Logg på den på nytt fra listen over tjenere.</translation>
    </message>
    <message>
        <source>%1 has the shared address of %2. If a load balancer answers there, any node may get what is sent to %1.</source>
        <translation>%1 har den felles adressen til %2. Hvis en lastbalanserer svarer der, kan hvilken som helst node få det som sendes til %1.</translation>
    </message>
</context>
<context>
    <name>sluice::DetailsDock</name>
    <message>
        <source>The exact re&amp;quest that would flush it:</source>
        <translation>Den nø&amp;yaktige forespørselen som ville tømt den:</translation>
    </message>
    <message>
        <source>The exact re&amp;quest that would flush it on %1; the other nodes get the same, each at its own address:</source>
        <translation>Den nø&amp;yaktige forespørselen som ville tømt den på %1; de andre nodene får den samme, hver på sin egen adresse:</translation>
    </message>
    <message>
        <source>Since the last reading: unknown. The server does not report on this cache.</source>
        <translation>Siden forrige avlesning: ukjent. Serveren sier ikke noe om denne hurtigbufferen.</translation>
    </message>
    <message>
        <source>Since the last reading: unknown. This was the first one; reload the list to compare.</source>
        <translation>Siden forrige avlesning: ukjent. Dette var den første; last listen på nytt for å sammenligne.</translation>
    </message>
    <message>
        <source>Since the last reading: unchanged, as far as the server registers changes.</source>
        <translation>Siden forrige avlesning: uendret, så langt serveren registrerer endringer.</translation>
    </message>
    <message>
        <source>Since the last reading: changed, as far as the server registers changes. This is an observation, not a proof of a flush.</source>
        <translation>Siden forrige avlesning: endret, så langt serveren registrerer endringer. Dette er en observasjon, ikke et bevis for en tømming.</translation>
    </message>
    <message>
        <source>This name contains invisible characters: %1</source>
        <translation>Dette navnet inneholder usynlige tegn: %1</translation>
    </message>
    <message>
        <source>It has not been flushed from here since you signed in.</source>
        <translation>Den er ikke tømt herfra siden du logget på.</translation>
    </message>
    <message>
        <source>Protected: Tick All and Invert Ticks leave it out. If you tick it yourself, it is flushed like any other cache, and the confirmation says so.</source>
        <translation>Beskyttet: «Merk alle» og «Inverter merkingen» utelater den. Hvis du merker den selv, tømmes den som alle andre, og bekreftelsen sier fra om det.</translation>
    </message>
    <message>
        <source>Not on %1: a flush skips it there.</source>
        <translation>Ikke på %1: en tømming hopper over den der.</translation>
    </message>
</context>
<context>
    <name>sluice::Environment</name>
    <message>
        <source>Production</source>
        <translation>Produksjon</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Utvikling</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>sluice::EnvironmentBand</name>
    <message>
        <source>%1 server %2</source>
        <comment>Production server crm.example.com</comment>
        <translation>%1: server %2</translation>
    </message>
</context>
<context>
    <name>sluice::FarmText</name>
    <message>
        <source>%1 of %2 nodes acknowledged. %3: %4</source>
        <comment>… crm02: Deltas of web panels: No answer</comment>
        <translation>%1 av %2 noder bekreftet. %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n nodes)</source>
        <comment>crm-farm (3 nodes)</comment>
        <translation>
            <numerusform>%1 (%n node)</numerusform>
            <numerusform>%1 (%n noder)</numerusform>
        </translation>
    </message>
    <message>
        <source>This is for %1. The other nodes get the same, each at its own address.</source>
        <translation>Denne er til %1. De andre nodene får den samme, hver på sin egen adresse.</translation>
    </message>
    <message>
        <source>The other nodes: nothing is known yet.</source>
        <translation>De andre nodene: ingenting er kjent ennå.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm01: Acknowledged</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n nodes: %1</source>
        <comment>All 3 nodes: Acknowledged, 14:03:22</comment>
        <translation>
            <numerusform>%n node: %1</numerusform>
            <numerusform>Alle %n noder: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm02: Flush of 3 caches: Refused</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 lists no cache “%2”.</source>
        <comment>crm02 lists …</comment>
        <translation>%1 har ingen hurtigbuffer «%2» i listen.</translation>
    </message>
    <message>
        <source>%1 lists no cache “%2”, but “%3”.</source>
        <comment>crm02 lists …</comment>
        <translation>%1 har ingen hurtigbuffer «%2» i listen, men «%3».</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>crm-farm and portal</comment>
        <translation>%1 og %2</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::FileLock</name>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (prosess %2)</translation>
    </message>
</context>
<context>
    <name>sluice::FollowUpsDialog</name>
    <message>
        <source>Not Reached by This</source>
        <translation>Nås ikke av dette</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Hva som skal gjøres</translation>
    </message>
    <message>
        <source>Tick what was done. It is recorded in the history at once, as what you say, and cannot be taken back.</source>
        <translation>Kryss av for det som er gjort. Det føres i historikken med en gang, som det du sier, og kan ikke trekkes tilbake.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>what a person has to do</comment>
        <translation>Gjort: %1</translation>
    </message>
    <message>
        <source>The history does not have this run.</source>
        <translation>Historikken har ikke denne kjøringen.</translation>
    </message>
    <message>
        <source>This is not recorded: %1</source>
        <translation>Dette er ikke ført: %1</translation>
    </message>
</context>
<context>
    <name>sluice::History</name>
    <message>
        <source>The history %1 is on a file system of another machine (%2), where locks cannot be relied on. So nothing is recorded. Set XDG_STATE_HOME to a folder on a disk of this machine.</source>
        <translation>Historikken %1 ligger på et filsystem på en annen maskin (%2), der låser ikke er til å stole på. Derfor registreres ingenting. Sett XDG_STATE_HOME til en mappe på en disk i denne maskinen.</translation>
    </message>
    <message>
        <source>The history %1 cannot grow: no space is left on its disk. What was recorded is still there.</source>
        <translation>Historikken %1 kan ikke vokse: Det er ikke plass igjen på disken. Det som er registrert, er der fortsatt.</translation>
    </message>
    <message>
        <source>The history %1 cannot be written: the system does not allow it. Check who may write the file and its folder.</source>
        <translation>Historikken %1 kan ikke skrives: Systemet tillater det ikke. Kontroller hvem som kan skrive til filen og mappen.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read: the system does not allow it. Check who may read the file and its folder.</source>
        <translation>Historikken %1 kan ikke leses: Systemet tillater det ikke. Kontroller hvem som kan lese filen og mappen.</translation>
    </message>
    <message>
        <source>The history %1 is damaged. It stays as it is, and nothing is recorded until somebody moves it away together with the files beside it.</source>
        <translation>Historikken %1 er skadet. Den blir stående som den er, og ingenting registreres før noen flytter den sammen med filene ved siden av.</translation>
    </message>
    <message>
        <source>The file %1 is no history of Sluice. It stays as it is, and nothing is recorded until somebody moves it away.</source>
        <translation>Filen %1 er ingen historikk fra Sluice. Den blir stående som den er, og ingenting registreres før noen flytter den.</translation>
    </message>
    <message>
        <source>The history %1 is from a newer version of Sluice. It stays as it is, and nothing is recorded by this version.</source>
        <translation>Historikken %1 er fra en nyere versjon av Sluice. Den blir stående som den er, og denne versjonen registrerer ingenting.</translation>
    </message>
    <message>
        <source>Another program does not finish writing to the history %1.</source>
        <translation>Et annet program blir ikke ferdig med å skrive til historikken %1.</translation>
    </message>
    <message>
        <source>The history %1 was moved or removed while it was in use. What is recorded from now on begins a new one.</source>
        <translation>Historikken %1 ble flyttet eller fjernet mens den var i bruk. Det som registreres fra nå av, begynner en ny.</translation>
    </message>
    <message>
        <source>The history %1 cannot be used: the disk or the system failed.</source>
        <translation>Historikken %1 kan ikke brukes: Disken eller systemet sviktet.</translation>
    </message>
    <message>
        <source>Record %1: %2</source>
        <translation>Post %1: %2</translation>
    </message>
    <message>
        <source>Record %1 is missing.</source>
        <translation>Post %1 mangler.</translation>
    </message>
    <message>
        <source>The run began in another history than %1, so its requests cannot be recorded there.</source>
        <translation>Kjøringen begynte i en annen historikk enn %1, så forespørslene dens kan ikke føres der.</translation>
    </message>
    <message>
        <source>%1 An approval counts for one run: sign the plan anew, and have it approved again.</source>
        <translation>%1 En godkjenning gjelder for én kjøring: Signer planen på nytt, og få den godkjent igjen.</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryEntry</name>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>Radnumre</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>Ikke bekreftet</translation>
    </message>
    <message>
        <source>Remarks and deviations</source>
        <translation>Merknader og avvik</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Føring</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatør</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>account, machine, program</comment>
        <translation>%1 på %2, %3</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Hash of the plan</source>
        <translation>Planens hash</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>Fortsetter</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjøring</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>Første oppføring</translation>
    </message>
    <message>
        <source>Not reached by this</source>
        <translation>Nås ikke av dette</translation>
    </message>
    <message>
        <source>Say That This Was Done</source>
        <translation>Si at dette er gjort</translation>
    </message>
    <message>
        <source>Say that this was done: %1</source>
        <translation>Si at dette er gjort: %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
    <message>
        <source>Plan written by</source>
        <translation>Plan skrevet av</translation>
    </message>
    <message>
        <source>Plan approved by</source>
        <translation>Plan godkjent av</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryEvent</name>
    <message>
        <source>“%1” is no text.</source>
        <translation>«%1» er ingen tekst.</translation>
    </message>
    <message>
        <source>“%1” is no list of texts.</source>
        <translation>«%1» er ingen liste med tekster.</translation>
    </message>
    <message>
        <source>“%1” is no whole number, or one that cannot be there.</source>
        <translation>«%1» er ikke et heltall, eller et som ikke kan stå der.</translation>
    </message>
    <message>
        <source>“%1” holds the unknown word “%2”.</source>
        <translation>«%1» inneholder det ukjente ordet «%2».</translation>
    </message>
    <message>
        <source>“%1” is no object.</source>
        <translation>«%1» er ikke et objekt.</translation>
    </message>
    <message>
        <source>“%1” is no kind of record that this version of Sluice knows.</source>
        <translation>«%1» er ikke en type post som denne versjonen av Sluice kjenner.</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryExport</name>
    <message>
        <source>waiting for the answer</source>
        <translation>venter på svaret</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bekreftet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvist</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislyktes</translation>
    </message>
    <message>
        <source>unknown: it may or may not have happened</source>
        <translation>ukjent: Det kan ha skjedd eller ikke</translation>
    </message>
    <message>
        <source>not sent: skipped</source>
        <translation>ikke sendt: hoppet over</translation>
    </message>
    <message>
        <source>not sent: stopped before</source>
        <translation>ikke sendt: stanset før</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>ferdig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>interrupted: its program ended first</source>
        <translation>avbrutt: Programmet ble avsluttet først</translation>
    </message>
    <message>
        <source>Sluice run %1</source>
        <translation>Sluice-kjøring %1</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begynt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatør</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>account, machine, program</comment>
        <translation>%1 på %2, %3</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Hash of the plan</source>
        <translation>Planens hash</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Sent (UTC)</source>
        <translation>Sendt (UTC)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Plan written by</source>
        <translation>Plan skrevet av</translation>
    </message>
    <message>
        <source>Plan approved by</source>
        <translation>Plan godkjent av</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a day, as QLocale::toString() takes it</comment>
        <translation>dddd d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day, as QLocale::toString() takes it</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <comment>Today, 29 November</comment>
        <translation>I dag, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <comment>Yesterday, 28 November</comment>
        <translation>I går, %1</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day, as QLocale::toString() takes it</comment>
        <translation>dddd d. MMMM</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryReader</name>
    <message>
        <source>The checkpoints in %1 cannot be read. %2</source>
        <translation>Kontrollpunktene i %1 kan ikke leses. %2</translation>
    </message>
    <message>
        <source>The runs cannot be written to %1. %2</source>
        <translation>Kjøringene kan ikke skrives til %1. %2</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryRecord</name>
    <message>
        <source>“%1” is no time.</source>
        <translation>«%1» er ikke et tidspunkt.</translation>
    </message>
    <message>
        <source>It holds no JSON object.</source>
        <translation>Den inneholder ikke noe JSON-objekt.</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryRequestModel</name>
    <message>
        <source>Node %1</source>
        <translation>Node %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>ikke sendt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Brukte</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryRow</name>
    <message>
        <source>%1 of %2 acknowledged</source>
        <translation>%1 av %2 bekreftet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Ingenting ble sendt</translation>
    </message>
    <message>
        <source>Interrupted, nothing was sent</source>
        <translation>Avbrutt, ingenting ble sendt</translation>
    </message>
    <message numerus="yes">
        <source>Interrupted, %n unknown</source>
        <translation>
            <numerusform>Avbrutt, %n ukjent</numerusform>
            <numerusform>Avbrutt, %n ukjente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted, %n acknowledged</source>
        <translation>
            <numerusform>Avbrutt, %n bekreftet</numerusform>
            <numerusform>Avbrutt, %n bekreftet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <comment>kari as ADM0</comment>
        <translation>%1 som %2</translation>
    </message>
    <message>
        <source>Flush all caches</source>
        <translation>Tøm alle hurtigbuffere</translation>
    </message>
    <message>
        <source>Flush %1</source>
        <translation>Tøm %1</translation>
    </message>
    <message numerus="yes">
        <source>Flush %n caches</source>
        <translation>
            <numerusform>Tøm %n hurtigbuffer</numerusform>
            <numerusform>Tøm %n hurtigbuffere</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear configuration %1</source>
        <translation>Tøm konfigurasjon %1</translation>
    </message>
    <message>
        <source>Rebuild deltas %1</source>
        <translation>Gjenoppbygg deltaer %1</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryTexts</name>
    <message>
        <source>Node %1</source>
        <translation>Node %1</translation>
    </message>
    <message>
        <source>Sent %1, waiting for the answer.</source>
        <translation>Sendt %1, venter på svaret.</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>Bekreftet.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Avvist.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Mislyktes.</translation>
    </message>
    <message>
        <source>Unknown: it may or may not have happened.</source>
        <translation>Ukjent: Det kan ha skjedd eller ikke.</translation>
    </message>
    <message>
        <source>Skipped, not sent.</source>
        <translation>Hoppet over, ikke sendt.</translation>
    </message>
    <message>
        <source>Cancelled, not sent.</source>
        <translation>Avbrutt, ikke sendt.</translation>
    </message>
    <message>
        <source>sent, and not answered yet,</source>
        <comment>Last from here: … today 14:02 by anna.</comment>
        <translation>sendt, og ennå ikke besvart,</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>Last from here: … today 14:02 by anna.</comment>
        <translation>bekreftet</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>Last from here: … today 14:02 by anna.</comment>
        <translation>avvist</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>Last from here: … today 14:02 by anna.</comment>
        <translation>mislyktes</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>Last from here: … today 14:02 by anna.</comment>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>Last from here: … today 14:02 by anna.</comment>
        <translation>hoppet over</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>Last from here: … today 14:02 by anna.</comment>
        <translation>avbrutt</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>Deviation: %1</source>
        <translation>Avvik: %1</translation>
    </message>
    <message>
        <source>The operator says: %1</source>
        <translation>Operatøren sier: %1</translation>
    </message>
    <message>
        <source>Observed: %1</source>
        <translation>Observert: %1</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Ikke sendt: %1</translation>
    </message>
    <message>
        <source>Not recorded at its time: %1</source>
        <translation>Ikke ført i tide: %1</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n checkpoint(s).</source>
        <translation>
            <numerusform>Sammenlignet med %n kontrollpunkt.</numerusform>
            <numerusform>Sammenlignet med %n kontrollpunkter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) did not count: not genuine.</source>
        <translation>
            <numerusform>%n kontrollpunkt telte ikke: ikke ekte.</numerusform>
            <numerusform>%n kontrollpunkter telte ikke: ikke ekte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed with the key %1.</source>
        <translation>Signert med nøkkelen %1.</translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n record(s), as the checkpoints say.</source>
        <translation>
            <numerusform>Uendret: %n oppføring, slik kontrollpunktene sier.</numerusform>
            <numerusform>Uendret: %n oppføringer, slik kontrollpunktene sier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Altered, record %1: %2</source>
        <translation>Endret, oppføring %1: %2</translation>
    </message>
    <message>
        <source>Altered: %1</source>
        <translation>Endret: %1</translation>
    </message>
    <message>
        <source>Shorter than a checkpoint: there were %1 records, and %2 are left.</source>
        <translation>Kortere enn et kontrollpunkt: Det var %1 oppføringer, og %2 er igjen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to compare with: %n record(s), in order in themselves. Without a checkpoint nobody can tell whether the history was written anew.</source>
        <translation>
            <numerusform>Ingenting å sammenligne med: %n oppføring, i orden i seg selv. Uten et kontrollpunkt kan ingen si om historikken er skrevet på nytt.</numerusform>
            <numerusform>Ingenting å sammenligne med: %n oppføringer, i orden i seg selv. Uten et kontrollpunkt kan ingen si om historikken er skrevet på nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 UTC)</source>
        <comment>2026-11-30 15:02:07 (14:02:07 UTC)</comment>
        <translation>%1 (%2 UTC)</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <comment>crm04, attempt 2</comment>
        <translation>%1, forsøk %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm04: Refused. The server said no.</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time and sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This run still goes on.</source>
        <translation>Denne kjøringen pågår fortsatt.</translation>
    </message>
    <message>
        <source>Interrupted: the program ended before the run did. What was not sent until then was never sent.</source>
        <translation>Avbrutt: Programmet sluttet før kjøringen. Det som ikke var sendt da, ble aldri sendt.</translation>
    </message>
    <message>
        <source>Last from here: %1 %2.</source>
        <translation>Sist herfra: %1 %2.</translation>
    </message>
    <message>
        <source>Last from here: %1 %2 by %3.</source>
        <comment>acknowledged, yesterday 14:02, anna</comment>
        <translation>Sist herfra: %1 %2 av %3.</translation>
    </message>
    <message>
        <source>Checkpoints are kept in %1, and that file is not there.</source>
        <translation>Kontrollpunkter tas vare på i %1, og den filen finnes ikke.</translation>
    </message>
    <message>
        <source>Sent %1, no answer recorded: Unknown. It may or may not have happened.</source>
        <translation>Sendt %1, ikke noe svar er ført: Ukjent. Det kan ha skjedd, eller ikke.</translation>
    </message>
    <message>
        <source>Somebody was shown that no answer is recorded. %1</source>
        <translation>Noen har fått se at ikke noe svar er ført. %1</translation>
    </message>
    <message>
        <source>The beginning of this run is not in this history, so nobody knows who ran it, where and why.</source>
        <translation>Begynnelsen av denne kjøringen står ikke i denne historikken, så ingen vet hvem som kjørte den, hvor og hvorfor.</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryVerdict</name>
    <message>
        <source>Record %1 is missing.</source>
        <translation>Post %1 mangler.</translation>
    </message>
    <message>
        <source>The head does not fit the last record.</source>
        <translation>Hodet passer ikke til den siste posten.</translation>
    </message>
    <message>
        <source>Record %1 does not fit its hash: it, or a record before it, was changed.</source>
        <translation>Post %1 passer ikke til sin hash: Den, eller en post før den, er endret.</translation>
    </message>
    <message>
        <source>Record %1: %2</source>
        <translation>Post %1: %2</translation>
    </message>
    <message>
        <source>The records up to %1 are not those that were signed: the history was written anew.</source>
        <translation>Postene til og med %1 er ikke de som ble signert: Historikken er skrevet på nytt.</translation>
    </message>
    <message>
        <source>The head is missing.</source>
        <translation>Hodet mangler.</translation>
    </message>
    <message>
        <source>The tables are not those that Sluice makes.</source>
        <translation>Tabellene er ikke de som Sluice lager.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Filen er skadet: %1.</translation>
    </message>
    <message>
        <source>All checkpoints are of another history: this one has replaced it, or they belong to another file.</source>
        <translation>Alle kontrollpunktene er fra en annen historikk: Denne har erstattet den, eller de hører til en annen fil.</translation>
    </message>
    <message>
        <source>The table “%1”, by which records are found, does not fit the records.</source>
        <translation>Tabellen «%1», som poster finnes med, passer ikke til postene.</translation>
    </message>
    <message>
        <source>The same key has signed for another history, which ended before this one: this one has replaced it, or they are of different files.</source>
        <translation>Den samme nøkkelen har signert for en annen historikk, som sluttet før denne: Denne har erstattet den, eller de hører til forskjellige filer.</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryView</name>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Kontroller</translation>
    </message>
    <message>
        <source>Compare with the &amp;Checkpoints in a File…</source>
        <translation>Sammenlign med &amp;kontrollpunktene i en fil…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leser…</translation>
    </message>
    <message>
        <source>No run fits the filter.</source>
        <translation>Ingen kjøring passer med filteret.</translation>
    </message>
    <message>
        <source>Nothing has been sent from here yet.</source>
        <translation>Ingenting er sendt herfra ennå.</translation>
    </message>
    <message>
        <source>Reading all records…</source>
        <translation>Leser alle oppføringer…</translation>
    </message>
    <message>
        <source>Not verified. %1</source>
        <translation>Ikke kontrollert. %1</translation>
    </message>
    <message>
        <source>Checkpoints to Compare With</source>
        <translation>Kontrollpunkter å sammenligne med</translation>
    </message>
    <message>
        <source>Export Runs</source>
        <translation>Eksporter kjøringer</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabell (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Eksporterer…</translation>
    </message>
    <message>
        <source>The runs were exported to %1.</source>
        <translation>Kjøringene ble eksportert til %1.</translation>
    </message>
    <message>
        <source>&amp;Where Checkpoints Are Kept…</source>
        <translation>H&amp;vor kontrollpunkter tas vare på…</translation>
    </message>
    <message>
        <source>It has no checkpoint: %1</source>
        <translation>Den har ikke noe kontrollpunkt: %1</translation>
    </message>
</context>
<context>
    <name>sluice::HistoryWindow</name>
    <message>
        <source>History — Sluice</source>
        <translation>Historikk — Sluice</translation>
    </message>
    <message>
        <source>Not verified since this window was opened.</source>
        <translation>Ikke kontrollert siden dette vinduet ble åpnet.</translation>
    </message>
    <message>
        <source>State of the history</source>
        <translation>Historikkens tilstand</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Last på nytt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>sluice::HostCheck</name>
    <message>
        <source>Type %1 to co&amp;nfirm:</source>
        <translation>S&amp;kriv %1 for å bekrefte:</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Skriv %1 for å bekrefte</translation>
    </message>
    <message>
        <source>On a server in %1 a button is not enough: type the name of the server, %2, to confirm.</source>
        <comment>On a server in Production …</comment>
        <translation>På en server i %1 er en knapp ikke nok: Skriv navnet på serveren, %2, for å bekrefte.</translation>
    </message>
</context>
<context>
    <name>sluice::HttpTransfer</name>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 svarte ikke innen %2 s.</translation>
    </message>
    <message>
        <source>This is not the certificate that was trusted for this server: it may have been replaced, or somebody else is answering.</source>
        <translation>Dette er ikke sertifikatet Sluice stoler på for denne serveren: Det kan være byttet ut, eller så er det noen andre som svarer.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that was trusted.</source>
        <translation>%1 viser et annet sertifikat enn det Sluice stoler på.</translation>
    </message>
    <message>
        <source>The answer of %1 is too long.</source>
        <translation>Svaret fra %1 er for langt.</translation>
    </message>
    <message>
        <source>%1 sent the interim answer %2, after which this program cannot wait for the real one.</source>
        <translation>%1 sendte det foreløpige svaret %2, og etter det kan ikke programmet vente på det egentlige.</translation>
    </message>
    <message>
        <source>The headers of %1 do not tell for sure where its answer ends, so it is not known what belongs to it.</source>
        <translation>Headerne fra %1 sier ikke sikkert hvor svaret slutter, så det er ukjent hva som hører til det.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before anything was answered. If this server expects https there, the address has to begin with https.</source>
        <translation>Forbindelsen til %1 ble brutt før noe ble besvart. Hvis denne serveren venter https der, må adressen begynne med https.</translation>
    </message>
    <message>
        <source>%1 ended the connection before it was secure. If this server expects http there, the address has to begin with http.</source>
        <translation>%1 avsluttet forbindelsen før den var sikker. Hvis denne serveren venter http der, må adressen begynne med http.</translation>
    </message>
    <message>
        <source>The proxy %1 did not connect to %2 within %3 s.</source>
        <translation>Proxyen %1 koblet ikke til %2 innen %3 s.</translation>
    </message>
</context>
<context>
    <name>sluice::JsonReader</name>
    <message>
        <source>%1 has to be an object.</source>
        <translation>%1 må være et objekt.</translation>
    </message>
    <message>
        <source>%1 has to be a text.</source>
        <translation>%1 må være en tekst.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 mangler.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 er tom.</translation>
    </message>
    <message>
        <source>%1 has to be true or false.</source>
        <translation>%1 må være true eller false.</translation>
    </message>
    <message>
        <source>%1 has to be a whole number from %2 to %3.</source>
        <translation>%1 må være et heltall fra %2 til %3.</translation>
    </message>
    <message>
        <source>%1 has to be a list.</source>
        <translation>%1 må være en liste.</translation>
    </message>
    <message>
        <source>%1 has to be a list of texts.</source>
        <translation>%1 må være en liste med tekster.</translation>
    </message>
    <message>
        <source>%1 has to be one of these: %2.</source>
        <translation>%1 må være én av disse: %2.</translation>
    </message>
    <message>
        <source>%1 is not a known key.</source>
        <translation>%1 er ikke en kjent nøkkel.</translation>
    </message>
    <message>
        <source>%1 has to be a number from %2 to %3.</source>
        <translation>%1 må være et tall fra %2 til %3.</translation>
    </message>
    <message>
        <source>%1 has to be a time in UTC such as 2024-05-17T08:30:00Z.</source>
        <translation>%1 må være et tidspunkt i UTC, for eksempel 2024-05-17T08:30:00Z.</translation>
    </message>
</context>
<context>
    <name>sluice::KeptSecretsDialog</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Hemmelighet</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Tilhører</translation>
    </message>
    <message>
        <source>The keychain of this account holds nothing that Sluice knows of.</source>
        <translation>Nøkkelringen for denne kontoen inneholder ingenting som Sluice kjenner til.</translation>
    </message>
    <message>
        <source>Remove Kept Secrets</source>
        <translation>Fjern lagrede hemmeligheter</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>A server: what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a stored server</source>
        <translation>en lagret server</translation>
    </message>
    <message>
        <source>no server: it has been removed</source>
        <translation>ingen server: den er fjernet</translation>
    </message>
    <message>
        <source>It is not known what the keychain of this account holds.</source>
        <translation>Det er ikke kjent hva denne kontoens nøkkelring inneholder.</translation>
    </message>
    <message>
        <source>The %1 of %2 will be removed from the keychain.</source>
        <translation>%1 for %2 vil bli fjernet fra nøkkelringen.</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets will be removed from the keychain.</source>
        <translation>
            <numerusform>%n hemmelighet vil bli fjernet fra nøkkelringen.</numerusform>
            <numerusform>%n hemmeligheter vil bli fjernet fra nøkkelringen.</numerusform>
        </translation>
    </message>
    <message>
        <source>you: it signs your plans</source>
        <translation>deg: den signerer planene dine</translation>
    </message>
    <message>
        <source>The keychain of this account holds these secrets. If you remove one, Sluice asks for it when it is needed. A key for signing is replaced by another one, which nobody knows yet.</source>
        <translation>Nøkkelringen for denne kontoen inneholder disse hemmelighetene. Hvis du fjerner en, spør Sluice etter den når den trengs. En signeringsnøkkel blir erstattet av en annen, som ingen kjenner ennå.</translation>
    </message>
</context>
<context>
    <name>sluice::KeptSecretsLine</name>
    <message>
        <source>&amp;Forget Kept Password…</source>
        <translation>Gle&amp;m lagret passord…</translation>
    </message>
    <message>
        <source>Forget kept password</source>
        <translation>Glem lagret passord</translation>
    </message>
    <message>
        <source>Kept in the keychain: %1.</source>
        <translation>Lagret i nøkkelringen: %1.</translation>
    </message>
    <message>
        <source>Forget What Is Kept</source>
        <translation>Glem det som er lagret</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Glem</translation>
    </message>
    <message>
        <source>The secrets of %1 will be removed from the keychain. Sluice will ask for them the next time.</source>
        <translation>Hemmelighetene for %1 vil bli fjernet fra nøkkelringen. Sluice spør etter dem neste gang.</translation>
    </message>
</context>
<context>
    <name>sluice::KeychainSecrets</name>
    <message>
        <source>The keychain reports an error.</source>
        <translation>Nøkkelringen melder om en feil.</translation>
    </message>
    <message>
        <source>A secret with a null character cannot be kept.</source>
        <translation>En hemmelighet med et nulltegn kan ikke lagres.</translation>
    </message>
    <message>
        <source>The keychain did not answer within 1 second.</source>
        <translation>Nøkkelringen svarte ikke innen 1 sekund.</translation>
    </message>
    <message numerus="yes">
        <source>The keychain did not answer within %n seconds.</source>
        <translation>
            <numerusform>Nøkkelringen svarte ikke innen %n sekund.</numerusform>
            <numerusform>Nøkkelringen svarte ikke innen %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no keychain to keep secrets in.</source>
        <translation>Denne datamaskinen har ingen nøkkelring å ta vare på hemmeligheter i.</translation>
    </message>
    <message>
        <source>The keychain is locked and was not unlocked.</source>
        <translation>Nøkkelringen er låst og ble ikke låst opp.</translation>
    </message>
</context>
<context>
    <name>sluice::KnownSigners</name>
    <message>
        <source>A person needs a name that can be shown.</source>
        <translation>En person trenger et navn som kan vises.</translation>
    </message>
    <message>
        <source>This is no public key.</source>
        <translation>Dette er ingen offentlig nøkkel.</translation>
    </message>
    <message>
        <source>Another key is known as that of %1. Remove it first, or choose another name.</source>
        <translation>En annen nøkkel er kjent som nøkkelen til %1. Fjern den først, eller velg et annet navn.</translation>
    </message>
    <message>
        <source>Two keys are known as that of %1, so that nobody is known until one of them is removed or has another name.</source>
        <translation>To nøkler er kjent som nøkkelen til %1, så ingen er kjent før en av dem er fjernet eller har et annet navn.</translation>
    </message>
</context>
<context>
    <name>sluice::LastCheckpoint</name>
    <message>
        <source>The end of the last run has no checkpoint, because the keychain does not answer.</source>
        <translation>Slutten av den siste kjøringen har ikke noe kontrollpunkt, fordi nøkkelringen ikke svarer.</translation>
    </message>
    <message>
        <source>It is not known whether the end of the last run has a checkpoint: a place for it does not answer.</source>
        <translation>Det er ikke kjent om slutten av den siste kjøringen har et kontrollpunkt: Et sted for det svarer ikke.</translation>
    </message>
</context>
<context>
    <name>sluice::LockedJsonFile</name>
    <message>
        <source>The file %1 is from a newer version of Sluice. It stays as it is, and nothing is stored.</source>
        <translation>Filen %1 er fra en nyere versjon av Sluice. Den blir stående som den er, og ingenting lagres.</translation>
    </message>
    <message>
        <source>The file %1 is damaged. It stays as it is, and nothing is stored until somebody mends it or moves it away.</source>
        <translation>Filen %1 er skadet. Den blir stående som den er, og ingenting lagres før noen retter den eller flytter den.</translation>
    </message>
    <message>
        <source>Another program does not finish writing to %1. Nothing was stored.</source>
        <translation>Et annet program blir ikke ferdig med å skrive til %1. Ingenting ble lagret.</translation>
    </message>
    <message>
        <source>%1 does not finish writing to %2. Nothing was stored: let that program go on, or end it.</source>
        <translation>%1 blir ikke ferdig med å skrive til %2. Ingenting ble lagret: La programmet fortsette, eller avslutt det.</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>Den er større enn %1 MB.</translation>
    </message>
    <message>
        <source>It is nested more than %1 deep.</source>
        <translation>Den er nøstet mer enn %1 nivåer.</translation>
    </message>
    <message>
        <source>It is not known where this file belongs.</source>
        <translation>Det er ikke kjent hvor denne filen hører hjemme.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>Permission denied</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Filen %1 kan ikke leses: %2</translation>
    </message>
    <message>
        <source>The file %1 is damaged: %2 It stays as it is, and nothing is stored until somebody mends it or moves it away.</source>
        <translation>Filen %1 er skadet: %2 Den blir stående som den er, og ingenting lagres før noen retter den eller flytter den.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Filen %1 kan ikke skrives: %2</translation>
    </message>
    <message>
        <source>It is no valid JSON at byte %1: %2.</source>
        <translation>Den er ikke gyldig JSON ved byte %1: %2.</translation>
    </message>
    <message>
        <source>It is of no version that there is.</source>
        <translation>Den har ingen versjon som finnes.</translation>
    </message>
</context>
<context>
    <name>sluice::MainWindow</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>%1 — Sluice</source>
        <translation>%1 — Sluice</translation>
    </message>
    <message>
        <source>DEMO — %1</source>
        <translation>DEMO — %1</translation>
    </message>
    <message>
        <source>This server lists no caches.</source>
        <translation>Denne serveren har ingen hurtigbuffere i listen.</translation>
    </message>
    <message>
        <source>The list of caches has not been read.</source>
        <translation>Listen over hurtigbuffere er ikke lest.</translation>
    </message>
    <message>
        <source>This version of the server cannot list its caches. All of them together can be flushed.</source>
        <translation>Denne versjonen av serveren kan ikke liste opp hurtigbufferne. Alle kan tømmes samlet.</translation>
    </message>
    <message numerus="yes">
        <source>Flush %n &amp;Ticked…</source>
        <translation>
            <numerusform>&amp;Tøm %n merket…</numerusform>
            <numerusform>&amp;Tøm %n merkede…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Details</source>
        <translation>Vis detaljer</translation>
    </message>
    <message>
        <source>Show Activity</source>
        <translation>Vis aktivitet</translation>
    </message>
    <message>
        <source>&amp;Toolbar</source>
        <translation>&amp;Verktøylinje</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detaljer</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Aktivitet</translation>
    </message>
    <message>
        <source>Clear Configuration Cache</source>
        <translation>Tøm konfigurasjonsbufferen</translation>
    </message>
    <message>
        <source>F&amp;lush…</source>
        <translation>Tø&amp;m…</translation>
    </message>
    <message>
        <source>Flush &amp;All…</source>
        <translation>Tøm &amp;alle…</translation>
    </message>
    <message>
        <source>Something is in progress</source>
        <translation>Noe pågår</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm01: No server answers at this address.</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Signed in to %1, because these nodes cannot be reached now. %2</source>
        <comment>crm02 … crm01: …</comment>
        <translation>Logget på %1, fordi disse nodene ikke kan nås nå. %2</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>&amp;Forespørsler</translation>
    </message>
    <message>
        <source>Flush All List&amp;ed…</source>
        <translation>Tøm alle list&amp;ede …</translation>
    </message>
    <message numerus="yes">
        <source>Flush All Listed &amp;Except %n Protected…</source>
        <translation>
            <numerusform>Tøm alle listede &amp;unntatt %n beskyttet …</numerusform>
            <numerusform>Tøm alle listede &amp;unntatt %n beskyttede …</numerusform>
        </translation>
    </message>
    <message>
        <source>The cache of this server can only be flushed as a whole.</source>
        <translation>Hurtigbufferen på denne serveren kan bare tømmes som helhet.</translation>
    </message>
    <message>
        <source>The server has listed no caches.</source>
        <translation>Serveren har ikke listet noen hurtigbuffere.</translation>
    </message>
    <message>
        <source>All caches that the server lists are protected.</source>
        <translation>Alle hurtigbuffere som serveren lister, er beskyttet.</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historikk…</translation>
    </message>
</context>
<context>
    <name>sluice::MakeKnownDialog</name>
    <message>
        <source>Whoever saved the file last</source>
        <translation>Den som lagret filen sist</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>En uten navn</translation>
    </message>
    <message>
        <source>&amp;Make Known</source>
        <translation>&amp;Gjør kjent</translation>
    </message>
    <message>
        <source>Make Known</source>
        <translation>Gjør kjent</translation>
    </message>
    <message>
        <source>Enter the name of the person you have spoken to.</source>
        <translation>Skriv inn navnet på personen du har snakket med.</translation>
    </message>
</context>
<context>
    <name>sluice::MatrixModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Det som er kjent</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunder</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-status</translation>
    </message>
    <message>
        <source>Text of the server</source>
        <translation>Serverens tekst</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm03: Failed: …</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (attempt %2)</source>
        <comment>Acknowledged …</comment>
        <translation>%1 (forsøk %2)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>UserGroupCache on crm04</comment>
        <translation>%1 på %2</translation>
    </message>
    <message>
        <source>%1: not part of the plan</source>
        <comment>UserGroupCache on crm04 …</comment>
        <translation>%1: ikke en del av planen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>UserGroupCache on crm04 …</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ended %1, after %2</source>
        <comment>a time, 112 ms</comment>
        <translation>Avsluttet %1, etter %2</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Forsøk %1</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-status %1</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Serveren sier: %1</translation>
    </message>
    <message numerus="yes">
        <source>One request for all %n of this step</source>
        <translation>
            <numerusform>Én forespørsel for %n i dette trinnet</numerusform>
            <numerusform>Én forespørsel for alle %n i dette trinnet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>crm01 · 112 ms</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm: crm01</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::MatrixView</name>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Select all cells</source>
        <translation>Velg alle celler</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Det som ble sendt</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Noder</translation>
    </message>
</context>
<context>
    <name>sluice::NamesDialog</name>
    <message>
        <source>Flush Caches by Name</source>
        <translation>Tøm hurtigbuffere etter navn</translation>
    </message>
    <message>
        <source>&amp;Names of caches, one on each line, as the servers spell them:</source>
        <translation>&amp;Navn på hurtigbuffere, ett på hver linje, slik serverne skriver dem:</translation>
    </message>
    <message>
        <source>Names of caches</source>
        <translation>Navn på hurtigbuffere</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>&amp;Gjennomgå…</translation>
    </message>
</context>
<context>
    <name>sluice::NetworkError</name>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 avviser tilkoblingen.</translation>
    </message>
    <message>
        <source>No server is known as %1.</source>
        <translation>Ingen server er kjent som %1.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be set up.</source>
        <translation>Det kunne ikke opprettes en sikker tilkobling til %1.</translation>
    </message>
    <message>
        <source>The address of %1 cannot be used.</source>
        <translation>Adressen til %1 kan ikke brukes.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 svarte ikke i tide.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete.</source>
        <translation>Forbindelsen til %1 ble brutt før svaret var fullstendig.</translation>
    </message>
    <message>
        <source>There is no working connection to %1: %2.</source>
        <translation>Det finnes ingen fungerende forbindelse til %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 kan ikke nås: %2.</translation>
    </message>
</context>
<context>
    <name>sluice::NewPlan</name>
    <message>
        <source>The plan would have expired already.</source>
        <translation>Planen ville allerede være utløpt.</translation>
    </message>
    <message numerus="yes">
        <source>A plan can be carried out for at most %n days.</source>
        <translation>
            <numerusform>En plan kan utføres i høyst %n dag.</numerusform>
            <numerusform>En plan kan utføres i høyst %n dager.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is to start when it has expired.</source>
        <translation>Planen skal starte når den er utløpt.</translation>
    </message>
</context>
<context>
    <name>sluice::NextStep</name>
    <message>
        <source>Sign In A&amp;gain…</source>
        <translation>Logg på i&amp;gjen…</translation>
    </message>
    <message>
        <source>Try Another Acco&amp;unt…</source>
        <translation>&amp;Bruk en annen konto…</translation>
    </message>
    <message>
        <source>Chan&amp;ge Address…</source>
        <translation>Endre adre&amp;sse…</translation>
    </message>
    <message>
        <source>Try A&amp;gain</source>
        <translation>Prøv i&amp;gjen</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>Send i&amp;gjen</translation>
    </message>
    <message>
        <source>Send A&amp;gain…</source>
        <translation>Send i&amp;gjen…</translation>
    </message>
    <message>
        <source>&amp;Use SOAP…</source>
        <translation>&amp;Bruk SOAP…</translation>
    </message>
    <message>
        <source>Chan&amp;ge Connection…</source>
        <translation>Endre til&amp;koblingen…</translation>
    </message>
    <message>
        <source>E&amp;xamine Certificate…</source>
        <translation>Undersøk &amp;sertifikat…</translation>
    </message>
    <message>
        <source>Confirm A&amp;gain…</source>
        <translation>Bekreft i&amp;gjen…</translation>
    </message>
    <message>
        <source>Send &amp;Without a Record…</source>
        <translation>Send &amp;uten føring…</translation>
    </message>
</context>
<context>
    <name>sluice::NodeLines</name>
    <message>
        <source>A line can hold a name and one address, and nothing else.</source>
        <translation>En linje kan inneholde et navn og én adresse, og ikke noe annet.</translation>
    </message>
    <message>
        <source>This node is in the list already.</source>
        <translation>Denne noden er allerede i listen.</translation>
    </message>
</context>
<context>
    <name>sluice::NodeModel</name>
    <message>
        <source>%1: as usual</source>
        <comment>of a cell</comment>
        <translation>%1: som vanlig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a cell</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Host header</source>
        <translation>Host-header</translation>
    </message>
    <message>
        <source>TLS name</source>
        <translation>TLS-navn</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Stoler på</translation>
    </message>
    <message>
        <source>Only %1…</source>
        <comment>a certificate: Only 0A:1B:2C:3D…</comment>
        <translation>Bare %1…</translation>
    </message>
</context>
<context>
    <name>sluice::NodeReportModel</name>
    <message>
        <source>Asking…</source>
        <translation>Spør…</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Den svarer.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <extracomment>The subject of a certificate, and the day on which it ends</extracomment>
        <translation>%1, til %2</translation>
    </message>
    <message>
        <source>None: not encrypted</source>
        <translation>Ikke noe: ukryptert</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Slår opp…</translation>
    </message>
    <message>
        <source>No address is known</source>
        <translation>Ingen adresse er kjent</translation>
    </message>
    <message>
        <source>%1 and %2 lead to the same address, %3: perhaps they are one node.</source>
        <translation>%1 og %2 fører til samme adresse, %3: Kanskje er de én og samme node.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <comment>of a cell</comment>
        <translation>%1: ikke kjent</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a cell</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Fører til</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
</context>
<context>
    <name>sluice::NodesPage</name>
    <message>
        <source>S&amp;top Test</source>
        <translation>S&amp;topp testen</translation>
    </message>
    <message>
        <source>&amp;Test All Nodes</source>
        <translation>&amp;Test alle noder</translation>
    </message>
    <message>
        <source>Stop Test</source>
        <translation>Stopp testen</translation>
    </message>
    <message>
        <source>Test All Nodes</source>
        <translation>Test alle noder</translation>
    </message>
    <message>
        <source>A tenant of SuperOffice Online has no nodes of its own: the vendor distributes the requests.</source>
        <translation>En leietaker i SuperOffice Online har ingen egne noder: Leverandøren fordeler forespørslene.</translation>
    </message>
    <message>
        <source>If there are several nodes behind this address and none is listed here, only one of them is flushed, and nobody knows which.</source>
        <translation>Hvis det er flere noder bak denne adressen og ingen er oppført her, tømmes bare én av dem, og ingen vet hvilken.</translation>
    </message>
    <message>
        <source>Every flush or other change is sent to each of these nodes, and never to the shared address. A node may need a Host header, or have another name in its certificate than in its address.</source>
        <translation>Hver tømming eller annen endring sendes til hver av disse nodene, og aldri til den felles adressen. En node kan trenge en Host-header, eller ha et annet navn i sertifikatet enn i adressen.</translation>
    </message>
</context>
<context>
    <name>sluice::NoticeBar</name>
    <message>
        <source>More of This Notice</source>
        <translation>Mer av denne meldingen</translation>
    </message>
</context>
<context>
    <name>sluice::Observation</name>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Uendret</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
</context>
<context>
    <name>sluice::OpenPlan</name>
    <message>
        <source>You have approved this plan already.</source>
        <translation>Du har allerede godkjent denne planen.</translation>
    </message>
    <message>
        <source>The accounts with which you are signed in have changed.</source>
        <translation>Kontoene du er logget på med, er endret.</translation>
    </message>
    <message>
        <source>The plan was changed elsewhere since it was opened.</source>
        <translation>Planen er endret et annet sted siden den ble åpnet.</translation>
    </message>
    <message>
        <source>Nobody is signed in to %1, so your account there is not known.</source>
        <translation>Ingen er logget på %1, så kontoen din der er ikke kjent.</translation>
    </message>
</context>
<context>
    <name>sluice::Operation</name>
    <message>
        <source>No cache is selected, so there is nothing to flush.</source>
        <translation>Ingen hurtigbuffer er valgt, så det er ingenting å tømme.</translation>
    </message>
    <message>
        <source>No cache is named, so there is nothing to ask about.</source>
        <translation>Ingen hurtigbuffer er oppgitt, så det er ingenting å spørre om.</translation>
    </message>
    <message>
        <source>Name the application whose configurations you want to clear.</source>
        <translation>Oppgi applikasjonen som konfigurasjonene skal tømmes for.</translation>
    </message>
    <message>
        <source>Name the instance whose configurations you want to clear.</source>
        <translation>Oppgi instansen som konfigurasjonene skal tømmes for.</translation>
    </message>
</context>
<context>
    <name>sluice::OutputFile</name>
    <message>
        <source>Sluice keeps its own data there. Choose another file.</source>
        <translation>Sluice har sine egne data der. Velg en annen fil.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Det er en mappe.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>Det er ikke en fil.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Filen %1 kan ikke skrives: %2</translation>
    </message>
</context>
<context>
    <name>sluice::PasteNodesDialog</name>
    <message>
        <source>&amp;Add 1 Node</source>
        <translation>&amp;Legg til 1 node</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n Nodes</source>
        <translation>
            <numerusform>&amp;Legg til %n node</numerusform>
            <numerusform>&amp;Legg til %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Linje %1, %2: %3</translation>
    </message>
    <message>
        <source>And 1 more line.</source>
        <translation>Og 1 linje til.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more lines.</source>
        <translation>
            <numerusform>Og %n linje til.</numerusform>
            <numerusform>Og %n linjer til.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter at least one node.</source>
        <translation>Skriv inn minst én node.</translation>
    </message>
</context>
<context>
    <name>sluice::PlainFile</name>
    <message>
        <source>%1.</source>
        <comment>No such file or directory</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>It is not a file, but a pipe or a device.</source>
        <translation>Det er ikke en fil, men et rør eller en enhet.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Det er en mappe.</translation>
    </message>
</context>
<context>
    <name>sluice::Plan</name>
    <message>
        <source>%1 lists no cache “%2”.</source>
        <translation>%1 viser ingen hurtigbuffer «%2».</translation>
    </message>
    <message>
        <source>%1 does not list the caches “%2”.</source>
        <translation>%1 viser ikke hurtigbufferne «%2».</translation>
    </message>
</context>
<context>
    <name>sluice::PlanApprovalDialog</name>
    <message>
        <source>%1, by %2</source>
        <comment>Flush 3 Caches, by Anna Berg</comment>
        <translation>%1, av %2</translation>
    </message>
    <message>
        <source>Your key is made now, and kept in the keychain.</source>
        <translation>Nøkkelen din lages nå, og lagres i nøkkelringen.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Godkjenn</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkjenn</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Skriv inn navnet ditt.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanCommentDialog</name>
    <message>
        <source>&amp;Add Comment</source>
        <translation>&amp;Legg til kommentar</translation>
    </message>
    <message>
        <source>Add Comment</source>
        <translation>Legg til kommentar</translation>
    </message>
    <message>
        <source>Enter a comment.</source>
        <translation>Skriv en kommentar.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Skriv inn navnet ditt.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanDeedDialog</name>
    <message>
        <source>Rel&amp;oad</source>
        <translation>L&amp;es på nytt</translation>
    </message>
    <message>
        <source>Read the File Again</source>
        <translation>Les filen på nytt</translation>
    </message>
    <message>
        <source>Being signed and written…</source>
        <translation>Signeres og skrives …</translation>
    </message>
    <message>
        <source>%1 What you have typed stays here.</source>
        <translation>%1 Det du har skrevet, blir stående her.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanDifference</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 og 1 til</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 og %n til</numerusform>
            <numerusform>%1 og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>No server called %1 is stored here.</source>
        <translation>Ingen server med navnet %1 er lagret her.</translation>
    </message>
    <message>
        <source>%1 has a node %2 now, of which the plan knows nothing.</source>
        <translation>%1 har nå en node %2, som planen ikke vet noe om.</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 heter nå %2.</translation>
    </message>
    <message>
        <source>%1 is spoken to in another way now than the plan says.</source>
        <translation>%1 snakkes det nå med på en annen måte enn planen sier.</translation>
    </message>
    <message>
        <source>%1 is in %2 now; the plan says %3.</source>
        <comment>crm is in Production now; the plan says Test.</comment>
        <translation>%1 er nå i %2; planen sier %3.</translation>
    </message>
    <message>
        <source>%1 has no node %2 any more.</source>
        <translation>%1 har ikke lenger noen node %2.</translation>
    </message>
    <message>
        <source>The node %2 of %1 is at %3 now; the plan says %4.</source>
        <translation>Noden %2 i %1 har nå adressen %3; planen sier %4.</translation>
    </message>
    <message>
        <source>The node %2 of %1 is reached by another Host header or with another name in its certificate now than the plan says.</source>
        <translation>Noden %2 i %1 nås nå med en annen Host-header eller med et annet navn i sertifikatet enn planen sier.</translation>
    </message>
    <message>
        <source>The node %2 of %1 lists caches now that it did not list before: %3.</source>
        <translation>Noden %2 i %1 har nå hurtigbuffere i listen som ikke var der før: %3.</translation>
    </message>
    <message>
        <source>The node %2 of %1 does not list these caches any more: %3.</source>
        <translation>Noden %2 i %1 har ikke lenger disse hurtigbufferne i listen: %3.</translation>
    </message>
    <message>
        <source>the confirmation</source>
        <translation>bekreftelsen</translation>
    </message>
    <message>
        <source>the delay before sending</source>
        <translation>ventetiden før sending</translation>
    </message>
    <message>
        <source>the protected caches</source>
        <translation>de beskyttede hurtigbufferne</translation>
    </message>
    <message>
        <source>servers are read-only</source>
        <translation>serverne er skrivebeskyttet</translation>
    </message>
    <message>
        <source>the allowed hours</source>
        <translation>de tillatte tidsrommene</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>begrunnelsen</translation>
    </message>
    <message>
        <source>an approved plan is required</source>
        <translation>en godkjent plan kreves</translation>
    </message>
    <message>
        <source>The policy for %1 is stricter now than when the plan was made: %2.</source>
        <translation>Reglene for %1 er strengere nå enn da planen ble laget: %2.</translation>
    </message>
    <message>
        <source>It is not known how %1 is now.</source>
        <translation>Det er ikke kjent hvordan %1 er nå.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a server and its node</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The order of the nodes of %1 is another one here: %2; the plan says %3.</source>
        <translation>Rekkefølgen på nodene til %1 er en annen her: %2; planen sier %3.</translation>
    </message>
    <message>
        <source>%1 is not stored, and a plan does not hold how it is reached, such as its certificate, its proxy or its sign-in: store the server first.</source>
        <translation>%1 er ikke lagret, og en plan inneholder ikke hvordan adressen nås, som sertifikat, proxy eller pålogging: Lagre serveren først.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanExport</name>
    <message>
        <source>Export Plan</source>
        <translation>Eksporter plan</translation>
    </message>
    <message>
        <source>The plan could not be written to %1: %2</source>
        <translation>Planen kunne ikke skrives til %1: %2</translation>
    </message>
    <message>
        <source>Markdown (*.md);;JSON (*.json)</source>
        <translation>Markdown (*.md);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>sluice::PlanFacts</name>
    <message>
        <source>Written by</source>
        <translation>Skrevet av</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingeravtrykk</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>of the operating system; a computer</comment>
        <translation>%1 på %2</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>Can be run</source>
        <translation>Kan kjøres</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Servers and their classes</source>
        <translation>Servere og klassene deres</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 node</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes, in this order</source>
        <translation>
            <numerusform>%n node, i denne rekkefølgen</numerusform>
            <numerusform>%n noder, i denne rekkefølgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
    <message>
        <source>Caches that the nodes are expected to list</source>
        <translation>Hurtigbuffere som nodene ventes å liste</translation>
    </message>
    <message>
        <source>Hash of the plan (SHA-256)</source>
        <translation>Hash av planen (SHA-256)</translation>
    </message>
</context>
<context>
    <name>sluice::PlanFile</name>
    <message>
        <source>This plan file cannot be used: %1</source>
        <translation>Denne planfilen kan ikke brukes: %1</translation>
    </message>
    <message>
        <source>It is from a newer version of Sluice.</source>
        <translation>Den er fra en nyere versjon av Sluice.</translation>
    </message>
    <message>
        <source>It is not marked as a plan of Sluice.</source>
        <translation>Den er ikke merket som en plan fra Sluice.</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <comment>a date with its time</comment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>en person uten navn</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (nøkkel %2)</translation>
    </message>
    <message>
        <source>The plan is not the one that %1 signed: it was changed since.</source>
        <translation>Planen er ikke den som %1 signerte: den er blitt endret siden.</translation>
    </message>
    <message>
        <source>The approval of %1 was changed since it was signed.</source>
        <translation>Godkjenningen fra %1 er blitt endret siden den ble signert.</translation>
    </message>
    <message>
        <source>The file was changed since it was saved: its comments or approvals may be others.</source>
        <translation>Filen er blitt endret siden den ble lagret: kommentarene eller godkjenningene kan være andre.</translation>
    </message>
    <message>
        <source>The plan does not say who made it.</source>
        <translation>Planen sier ikke hvem som laget den.</translation>
    </message>
    <message>
        <source>The key of the author, %1, is not known here. Compare its fingerprint with that person, and add it to the known signers.</source>
        <translation>Nøkkelen til den som laget planen, %1, er ikke kjent her. Sammenlign fingeravtrykket med personen, og legg den til blant de kjente.</translation>
    </message>
    <message>
        <source>The key with which the file was saved last, %1, is not known here.</source>
        <translation>Nøkkelen som filen sist ble lagret med, %1, er ikke kjent her.</translation>
    </message>
    <message>
        <source>The plan does not say until when it may be carried out.</source>
        <translation>Planen sier ikke hvor lenge den kan utføres.</translation>
    </message>
    <message>
        <source>The plan has expired: it could be carried out until %1.</source>
        <translation>Planen er utløpt: den kunne utføres til %1.</translation>
    </message>
    <message>
        <source>The plan was made at %1, which is later than now: a clock is wrong.</source>
        <translation>Planen ble laget %1, som er senere enn nå: en klokke går feil.</translation>
    </message>
    <message>
        <source>A comment of %1 is open: %2</source>
        <translation>En kommentar fra %1 er åpen: %2</translation>
    </message>
    <message>
        <source>Whether these nodes still list the same caches was not looked at: %1.</source>
        <translation>Det ble ikke undersøkt om disse nodene fortsatt har de samme hurtigbufferne i listen: %1.</translation>
    </message>
    <message>
        <source>No second person has approved the plan.</source>
        <translation>Ingen annen person har godkjent planen.</translation>
    </message>
    <message>
        <source>The approval of %1 is one of another plan.</source>
        <translation>Godkjenningen fra %1 gjelder en annen plan.</translation>
    </message>
    <message>
        <source>The comments have changed since %1 approved the plan.</source>
        <translation>Kommentarene er endret siden %1 godkjente planen.</translation>
    </message>
    <message>
        <source>%1 approved the plan at %2, which is later than now: a clock is wrong.</source>
        <translation>%1 godkjente planen %2, som er senere enn nå: en klokke går feil.</translation>
    </message>
    <message>
        <source>%1 made the plan, so somebody else has to approve it.</source>
        <translation>%1 laget planen, så en annen må godkjenne den.</translation>
    </message>
    <message>
        <source>The key of %1, who approved the plan, is not known here. Compare its fingerprint with that person, and add it to the known signers.</source>
        <translation>Nøkkelen til %1, som godkjente planen, er ikke kjent her. Sammenlign fingeravtrykket med personen, og legg den til blant de kjente.</translation>
    </message>
    <message>
        <source>It is not known with which accounts %1 and %2 sign in to %3: four eyes cannot be shown here.</source>
        <translation>Det er ikke kjent med hvilke kontoer %1 og %2 logger på %3: fire øyne kan ikke vises her.</translation>
    </message>
    <message>
        <source>%1 and %2 sign in to %3 with the same account, %4: four eyes cannot be shown here.</source>
        <translation>%1 og %2 logger på %3 med samme konto, %4: fire øyne kan ikke vises her.</translation>
    </message>
    <message>
        <source>A comment needs a text.</source>
        <translation>En kommentar trenger en tekst.</translation>
    </message>
    <message>
        <source>A comment is one line, and holds only characters that can be shown.</source>
        <translation>En kommentar er én linje og inneholder bare tegn som kan vises.</translation>
    </message>
    <message>
        <source>%1 looks like a secret, which does not belong there.</source>
        <translation>%1 ser ut som en hemmelighet, som ikke hører hjemme der.</translation>
    </message>
    <message>
        <source>%1 contains a character that cannot be shown.</source>
        <translation>%1 inneholder et tegn som ikke kan vises.</translation>
    </message>
    <message>
        <source>It is not written as Sluice writes it, so somebody has changed it.</source>
        <translation>Den er ikke skrevet slik Sluice skriver den, så noen har endret den.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 er tom.</translation>
    </message>
    <message>
        <source>%1 is not one that this version of Sluice can read.</source>
        <translation>%1 er ikke noe som denne versjonen av Sluice kan lese.</translation>
    </message>
    <message>
        <source>%1 is not known here, or is not written as Sluice writes it.</source>
        <translation>%1 er ikke kjent her, eller er ikke skrevet slik Sluice skriver det.</translation>
    </message>
    <message>
        <source>%1 has to be %2 bytes in lower-case hexadecimal.</source>
        <translation>%1 må være %2 byte heksadesimalt med små bokstaver.</translation>
    </message>
    <message>
        <source>%1 has an empty name, or one twice.</source>
        <translation>%1 har et tomt navn, eller samme navn to ganger.</translation>
    </message>
    <message numerus="yes">
        <source>It has more than %n approvals.</source>
        <translation>
            <numerusform>Den har mer enn %n godkjenning.</numerusform>
            <numerusform>Den har mer enn %n godkjenninger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has more than %n comments.</source>
        <translation>
            <numerusform>Den har mer enn %n kommentar.</numerusform>
            <numerusform>Den har mer enn %n kommentarer.</numerusform>
        </translation>
    </message>
    <message>
        <source>A name or a comment contains a character that cannot be seen.</source>
        <translation>Et navn eller en kommentar inneholder et tegn som ikke kan ses.</translation>
    </message>
    <message>
        <source>The administrator of this computer demands an approved plan, so only signers count that the administrator has made known. %1 is not one of them.</source>
        <translation>Administratoren for denne maskinen krever en godkjent plan, så bare signerere som administratoren har gjort kjent, teller. %1 er ikke en av dem.</translation>
    </message>
    <message>
        <source>The plan expires before it was made.</source>
        <translation>Planen utløper før den ble laget.</translation>
    </message>
    <message numerus="yes">
        <source>The plan could be carried out for more than %n days.</source>
        <translation>
            <numerusform>Planen kan utføres i mer enn %n dag.</numerusform>
            <numerusform>Planen kan utføres i mer enn %n dager.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is to start at %1, when it has expired.</source>
        <translation>Planen skal starte %1, når den har utløpt.</translation>
    </message>
    <message>
        <source>%1 and %2 are both called %3 by their computers: four eyes cannot be shown here.</source>
        <translation>%1 og %2 heter begge %3 på maskinene sine: Fire øyne kan ikke vises her.</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>Den er større enn %1 MB.</translation>
    </message>
    <message>
        <source>%1 An approval counts for one run: sign the plan anew, and have it approved again.</source>
        <translation>%1 En godkjenning gjelder for én kjøring: Signer planen på nytt, og få den godkjent igjen.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanFileDialog</name>
    <message>
        <source>%1 — Plan</source>
        <comment>a file</comment>
        <translation>%1 – plan</translation>
    </message>
    <message>
        <source>Read again at %1: somebody else has changed the file.</source>
        <comment>a time</comment>
        <translation>Lest på nytt %1: Noen andre har endret filen.</translation>
    </message>
    <message>
        <source>Comme&amp;nts</source>
        <translation>Komme&amp;ntarer</translation>
    </message>
    <message numerus="yes">
        <source>Comme&amp;nts (%n open)</source>
        <translation>
            <numerusform>Komme&amp;ntarer (%n åpen)</numerusform>
            <numerusform>Komme&amp;ntarer (%n åpne)</numerusform>
        </translation>
    </message>
    <message>
        <source>Appro&amp;vals</source>
        <translation>Go&amp;dkjenninger</translation>
    </message>
    <message numerus="yes">
        <source>Appro&amp;vals (%n)</source>
        <translation>
            <numerusform>Go&amp;dkjenninger (%n)</numerusform>
            <numerusform>Go&amp;dkjenninger (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>You cannot approve it: %1</source>
        <translation>Du kan ikke godkjenne den: %1</translation>
    </message>
    <message>
        <source>Re&amp;solve</source>
        <translation>Marker som l&amp;øst</translation>
    </message>
    <message>
        <source>Reo&amp;pen</source>
        <translation>Å&amp;pne igjen</translation>
    </message>
    <message>
        <source>Resolve the Comment</source>
        <translation>Marker kommentaren som løst</translation>
    </message>
    <message>
        <source>Reopen the Comment</source>
        <translation>Åpne kommentaren igjen</translation>
    </message>
    <message>
        <source>The plan, or an account that you are signed in with, has changed meanwhile, so nothing was approved. Read it again first.</source>
        <translation>Planen, eller en konto du er logget på med, er endret i mellomtiden, så ingenting ble godkjent. Les den på nytt først.</translation>
    </message>
    <message>
        <source>Signing in to 1 server, so that the approval can say with which account…</source>
        <translation>Logger på 1 server, så godkjenningen kan si med hvilken konto…</translation>
    </message>
    <message numerus="yes">
        <source>Signing in to %n servers, so that the approval can say with which accounts…</source>
        <translation>
            <numerusform>Logger på %n server, så godkjenningen kan si med hvilke kontoer…</numerusform>
            <numerusform>Logger på %n servere, så godkjenningen kan si med hvilke kontoer…</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has changed meanwhile, so nothing was approved. Read it again first.</source>
        <translation>Planen er endret i mellomtiden, så ingenting ble godkjent. Les den på nytt først.</translation>
    </message>
    <message>
        <source>Nothing was approved. %1</source>
        <translation>Ingenting ble godkjent. %1</translation>
    </message>
</context>
<context>
    <name>sluice::PlanFiles</name>
    <message>
        <source>It is not a file.</source>
        <translation>Det er ikke en fil.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Det finnes allerede en fil %1.</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere since it was opened. Open it again.</source>
        <translation>%1 er blitt endret et annet sted siden den ble åpnet. Åpne den igjen.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanFindings</name>
    <message>
        <source>Why it may not be run</source>
        <translation>Hvorfor den ikke kan kjøres</translation>
    </message>
    <message>
        <source>Different today</source>
        <translation>Annerledes i dag</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>Verdt å vite</translation>
    </message>
    <message>
        <source>Nothing is against it</source>
        <translation>Ingenting taler mot den</translation>
    </message>
    <message>
        <source>The signatures are genuine, the people are known here, and the servers are as the plan says.</source>
        <translation>Signaturene er ekte, personene er kjent her, og serverne er slik planen sier.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanRun</name>
    <message>
        <source>This plan has been carried out since %1 by %2, and that goes on.</source>
        <translation>Denne planen har blitt utført siden %1 av %2, og det pågår.</translation>
    </message>
    <message>
        <source>This plan was carried out on %1 by %2: %3 of %4 requests were acknowledged.</source>
        <translation>Denne planen ble utført %1 av %2: %3 av %4 forespørsler ble bekreftet.</translation>
    </message>
</context>
<context>
    <name>sluice::PlanSignIn</name>
    <message>
        <source>Something else was in progress.</source>
        <translation>Noe annet var i gang.</translation>
    </message>
    <message>
        <source>This is one of several servers. Cancel leaves it out.</source>
        <translation>Dette er en av flere servere. Avbryt utelater den.</translation>
    </message>
    <message>
        <source>Nobody signed in.</source>
        <translation>Ingen logget på.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>crm-farm, crm01</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Trust a certificate</source>
        <translation>Stole på et sertifikat</translation>
    </message>
</context>
<context>
    <name>sluice::PlanTexts</name>
    <message>
        <source>%1, %2</source>
        <comment>a server and its node</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>all servers in %1</source>
        <comment>a group</comment>
        <translation>alle servere i %1</translation>
    </message>
    <message>
        <source>Somebody who is not known here</source>
        <translation>En som ikke er kjent her</translation>
    </message>
    <message>
        <source>“%1”, who is not known here</source>
        <translation>«%1», som ikke er kjent her</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minutt</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>under ett minutt</translation>
    </message>
    <message>
        <source>It does not say until when.</source>
        <translation>Den sier ikke hvor lenge.</translation>
    </message>
    <message>
        <source>For less than a minute, until %1</source>
        <translation>I under ett minutt, til %1</translation>
    </message>
    <message>
        <source>For another %1, until %2</source>
        <comment>7 hours</comment>
        <translation>I %1 til, til %2</translation>
    </message>
    <message>
        <source>It has expired %1 ago, at %2</source>
        <comment>7 hours</comment>
        <translation>Den utløp for %1 siden, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Flush 2 Caches: A, B</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>1. Flush 2 Caches.</comment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Once for each server.</source>
        <translation>Én gang for hver server.</translation>
    </message>
    <message>
        <source>Goes on only if every node answered OK.</source>
        <translation>Fortsetter bare hvis alle noder svarte OK.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm: Production</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm, crm01: https://10.0.0.1/SuperOffice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, 1 cache: %2</source>
        <comment>crm01, 1 cache: A</comment>
        <translation>%1, 1 hurtigbuffer: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n caches: %2</source>
        <comment>crm01, 2 caches: A, B</comment>
        <translation>
            <numerusform>%1, %n hurtigbuffer: %2</numerusform>
            <numerusform>%1, %n hurtigbuffere: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm, crm03: It is not ticked.</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This plan may not be run</source>
        <translation>Denne planen kan ikke kjøres</translation>
    </message>
    <message>
        <source>This plan may be run</source>
        <translation>Denne planen kan kjøres</translation>
    </message>
    <message>
        <source>This plan may be run: a second person has approved it</source>
        <translation>Denne planen kan kjøres: En annen person har godkjent den</translation>
    </message>
    <message numerus="yes">
        <source>There are %n reasons, all of them listed below.</source>
        <translation>
            <numerusform>Det er %n grunn, som står nedenfor.</numerusform>
            <numerusform>Det er %n grunner, og alle står nedenfor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent yet. It is judged again before each request.</source>
        <translation>Ingenting er sendt ennå. Den vurderes på nytt før hver forespørsel.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person and a time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingeravtrykk %1</translation>
    </message>
    <message>
        <source>Account %1 on %2</source>
        <comment>of the operating system; a computer</comment>
        <translation>Konto %1 på %2</translation>
    </message>
    <message>
        <source>%1: with an account that is not known</source>
        <comment>a server</comment>
        <translation>%1: med en konto som ikke er kjent</translation>
    </message>
    <message>
        <source>%1: as %2</source>
        <comment>a server; an account there</comment>
        <translation>%1: som %2</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Løst</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpen</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <comment>Open · Bo, 30 Nov 2026 15:02:07</comment>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>en uten navn</translation>
    </message>
    <message>
        <source>%1: it is not known with which account you sign in, so four eyes cannot be shown there. Sign in first.</source>
        <translation>%1: Det er ikke kjent med hvilken konto du logger på, så fire øyne kan ikke vises der. Logg på først.</translation>
    </message>
    <message>
        <source>%1: you sign in as %2. It is not known with which account the author does, so four eyes cannot be shown there.</source>
        <translation>%1: Du logger på som %2. Det er ikke kjent med hvilken konto forfatteren gjør det, så fire øyne kan ikke vises der.</translation>
    </message>
    <message>
        <source>%1: you and the author sign in with the same account, %2, so four eyes cannot be shown there.</source>
        <translation>%1: Du og forfatteren logger på med samme konto, %2, så fire øyne kan ikke vises der.</translation>
    </message>
    <message>
        <source>%1: you sign in as %2, the author as %3.</source>
        <translation>%1: Du logger på som %2, forfatteren som %3.</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>Flush 2 Caches, then Flush All Caches</comment>
        <translation>, så </translation>
    </message>
    <message>
        <source>%1 and 1 more step</source>
        <translation>%1 og 1 trinn til</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more steps</source>
        <translation>
            <numerusform>%1 og %n trinn til</numerusform>
            <numerusform>%1 og %n trinn til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>places</comment>
        <translation>
            <numerusform>%1 og %n til</numerusform>
            <numerusform>%1 og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>Flush 2 Caches on crm</comment>
        <translation>%1 på %2</translation>
    </message>
</context>
<context>
    <name>sluice::Policy</name>
    <message>
        <source>A reason is required.</source>
        <translation>Det kreves en begrunnelse.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>hver dag</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>06:00 to 20:00</comment>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>The next time is %1.</source>
        <comment>a date with its time</comment>
        <translation>Neste gang er %1.</translation>
    </message>
    <message>
        <source>Protected: %1.</source>
        <comment>names of caches</comment>
        <translation>Beskyttet: %1.</translation>
    </message>
    <message>
        <source>Only at these hours: %1.</source>
        <translation>Bare i disse tidsrommene: %1.</translation>
    </message>
    <message>
        <source>The delay before an action is sent is 0 to %1 seconds.</source>
        <translation>Ventetiden før en handling sendes, er 0 til %1 sekunder.</translation>
    </message>
    <message>
        <source>The confirmation of far-reaching actions cannot be weaker than that of other actions.</source>
        <translation>Bekreftelsen av vidtrekkende handlinger kan ikke være svakere enn bekreftelsen av andre handlinger.</translation>
    </message>
    <message>
        <source>Allowed hours need at least one day, and have to end at another time than they begin.</source>
        <translation>Tillatte tider trenger minst én dag, og må slutte på et annet tidspunkt enn de begynner.</translation>
    </message>
    <message>
        <source>The pattern for reasons is not valid: %1.</source>
        <translation>Mønsteret for begrunnelser er ikke gyldig: %1.</translation>
    </message>
    <message>
        <source>Servers in %1 are read-only.</source>
        <translation>Servere i %1 er skrivebeskyttet.</translation>
    </message>
    <message>
        <source>Actions on servers in %1 are allowed only at these hours: %2.</source>
        <translation>Handlinger på servere i %1 er bare tillatt til disse tidene: %2.</translation>
    </message>
    <message>
        <source>A reason is required. It has to match this pattern: %1</source>
        <translation>En begrunnelse kreves. Den må passe til dette mønsteret: %1</translation>
    </message>
    <message>
        <source>The reason has to match this pattern: %1</source>
        <translation>Begrunnelsen må passe til dette mønsteret: %1</translation>
    </message>
    <message>
        <source>There is no such time in the next week. To see the hours, choose Policies in the menu Edit.</source>
        <translation>Det finnes ikke noe slikt tidspunkt den neste uken. Velg «Regler» i menyen «Rediger» for å se tidsrommene.</translation>
    </message>
    <message>
        <source>The protected caches of servers in %1 are flushed as well: %2.</source>
        <comment>in Production: names of caches</comment>
        <translation>De beskyttede hurtigbufferne for servere i %1 tømmes også: %2.</translation>
    </message>
    <message>
        <source>%1 is protected in %2, but will be flushed.</source>
        <comment>a cache; in Production</comment>
        <translation>%1 er beskyttet i %2, men vil bli tømt.</translation>
    </message>
    <message>
        <source>These caches are protected in %2, but will be flushed: %1.</source>
        <comment>caches; in Production</comment>
        <translation>Disse hurtigbufferne er beskyttet i %2, men vil bli tømt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It will be sent to %n nodes: %1.</source>
        <translation>
            <numerusform>Det sendes til %n node: %1.</numerusform>
            <numerusform>Det sendes til %n noder: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a button that names the action</source>
        <translation>Klikk på en knapp som sier hva den gjør</translation>
    </message>
    <message>
        <source>Click a button that names the action; Cancel is preselected</source>
        <translation>Klikk på en knapp som sier hva den gjør; Avbryt er forhåndsvalgt</translation>
    </message>
    <message>
        <source>Type the name of the server</source>
        <translation>Skriv navnet på serveren</translation>
    </message>
    <message>
        <source>Ordinary actions: %1.</source>
        <translation>Vanlige handlinger: %1.</translation>
    </message>
    <message>
        <source>Far-reaching actions: %1.</source>
        <translation>Vidtrekkende handlinger: %1.</translation>
    </message>
    <message>
        <source>A delay of 1 second before sending.</source>
        <translation>1 sekund ventetid før sending.</translation>
    </message>
    <message numerus="yes">
        <source>A delay of %n seconds before sending.</source>
        <translation>
            <numerusform>%n sekund ventetid før sending.</numerusform>
            <numerusform>%n sekunder ventetid før sending.</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers are read-only.</source>
        <translation>Servere er skrivebeskyttet.</translation>
    </message>
    <message>
        <source>A reason must match the pattern %1</source>
        <translation>En begrunnelse må passe med mønsteret %1</translation>
    </message>
    <message>
        <source>To change this, choose Policies in the menu Edit. What is set for the whole computer can be changed only by its administrator.</source>
        <translation>Velg «Regler» i menyen «Rediger» for å endre dette. Det som er fastsatt for hele datamaskinen, kan bare administratoren endre.</translation>
    </message>
    <message>
        <source>Actions on servers in %1 need a plan that a second person has approved.</source>
        <translation>Handlinger på servere i %1 krever en plan som en annen person har godkjent.</translation>
    </message>
    <message>
        <source>An approved plan of a second person is required.</source>
        <translation>En plan som en annen person har godkjent, kreves.</translation>
    </message>
    <message>
        <source>Save the action as a plan where it is reviewed, and give that to another person to approve.</source>
        <translation>Lagre handlingen som en plan der den gjennomgås, og gi den til en annen person for godkjenning.</translation>
    </message>
</context>
<context>
    <name>sluice::PolicyDialog</name>
    <message>
        <source>Restore &amp;Defaults</source>
        <translation>Gjenopprett stan&amp;dardverdiene</translation>
    </message>
    <message>
        <source>%1:
%2</source>
        <comment>Production: what is no longer asked</comment>
        <translation>%1:
%2</translation>
    </message>
    <message>
        <source>From now on Sluice asks for less before it sends something to these servers. These rules no longer apply:

%1</source>
        <translation>Fra nå av krever Sluice mindre før noe sendes til disse serverne. Disse reglene gjelder ikke lenger:

%1</translation>
    </message>
    <message>
        <source>Relax Policies</source>
        <translation>Løs opp reglene</translation>
    </message>
    <message>
        <source>&amp;Relax Policies</source>
        <translation>&amp;Løs opp reglene</translation>
    </message>
</context>
<context>
    <name>sluice::PolicyForm</name>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>The administrator of this computer requires at least:
%1</source>
        <translation>Administratoren for denne datamaskinen krever minst:
%1</translation>
    </message>
    <message>
        <source>The file of policies also limits actions to these hours: %1.</source>
        <translation>Filen med regler begrenser også handlinger til disse tidsrommene: %1.</translation>
    </message>
    <message>
        <source>This example is accepted.</source>
        <translation>Dette eksempelet godtas.</translation>
    </message>
</context>
<context>
    <name>sluice::Presets</name>
    <message>
        <source>%1 must not begin or end with a space.</source>
        <translation>%1 kan ikke begynne eller slutte med et mellomrom.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 er tom.</translation>
    </message>
    <message>
        <source>%1 has to be a list.</source>
        <translation>%1 må være en liste.</translation>
    </message>
    <message>
        <source>%1: another preset is called %2 too.</source>
        <translation>%1: en annen lagret plan heter også %2.</translation>
    </message>
    <message>
        <source>%1 contains a character that cannot be stored.</source>
        <translation>%1 inneholder et tegn som ikke kan lagres.</translation>
    </message>
    <message>
        <source>The preset cannot be stored, because it would be read differently.</source>
        <translation>Planen kan ikke lagres, fordi den ville bli lest annerledes.</translation>
    </message>
    <message>
        <source>There are mistakes in %1: %2 Until somebody has put this right by hand, no preset can be used, and none is stored.</source>
        <translation>Det er feil i %1: %2 Inntil noen har rettet dette for hånd, kan ingen lagret plan brukes, og ingen lagres.</translation>
    </message>
    <message>
        <source>%1 looks like a secret, which does not belong there.</source>
        <translation>%1 ser ut som en hemmelighet, som ikke hører hjemme der.</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 står der mer enn én gang.</translation>
    </message>
    <message>
        <source>There is a preset called %1 already.</source>
        <translation>Det finnes allerede en lagret plan med navnet %1.</translation>
    </message>
    <message>
        <source>The preset %1 is no longer stored: somebody has removed it.</source>
        <translation>Planen %1 er ikke lagret lenger: noen har fjernet den.</translation>
    </message>
    <message>
        <source>The preset %1 was changed elsewhere. Look at it again.</source>
        <translation>Planen %1 ble endret et annet sted. Se på den igjen.</translation>
    </message>
    <message>
        <source>%1 (was: %2)</source>
        <translation>%1 (var: %2)</translation>
    </message>
</context>
<context>
    <name>sluice::PresetsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Hva og hvor</translation>
    </message>
    <message>
        <source>The presets cannot be read, so none of them can be used.</source>
        <translation>Forhåndsvalgene kan ikke leses, så ingen av dem kan brukes.</translation>
    </message>
    <message>
        <source>No preset is stored. To make one, choose Save As where an action is reviewed.</source>
        <translation>Ingen forhåndsvalg er lagret. For å lage et, velg Lagre som der en handling gjennomgås.</translation>
    </message>
    <message>
        <source>Rename Preset</source>
        <translation>Gi forhåndsvalg nytt navn</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Navn:</translation>
    </message>
    <message>
        <source>Remove Preset</source>
        <translation>Fjern forhåndsvalg</translation>
    </message>
    <message>
        <source>The preset %1 will be removed: %2.</source>
        <comment>Weekly: Flush 2 Caches on crm</comment>
        <translation>Forhåndsvalget %1 fjernes: %2.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
</context>
<context>
    <name>sluice::Progress</name>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Venter på nøkkelringen…</translation>
    </message>
    <message>
        <source>Signing in to %1…</source>
        <translation>Logger på %1…</translation>
    </message>
    <message>
        <source>Reading the list of caches…</source>
        <translation>Leser listen over hurtigbuffere…</translation>
    </message>
    <message>
        <source>Comparing the names with the lists of the other nodes of %1…</source>
        <translation>Sammenligner navnene med listene til de andre nodene i %1…</translation>
    </message>
    <message>
        <source>%1: %2 of %3 nodes</source>
        <comment>Flush 3 caches: 3 of 12 nodes</comment>
        <translation>%1: %2 av %3 noder</translation>
    </message>
    <message>
        <source>%1: %2 of %3 nodes, %4 failed</source>
        <comment>Flush 3 caches: 3 of 12 nodes, 1 failed</comment>
        <translation>%1: %2 av %3 noder, %4 mislyktes</translation>
    </message>
</context>
<context>
    <name>sluice::Proposal</name>
    <message>
        <source>No server is in the group %1.</source>
        <translation>Ingen server er i gruppen %1.</translation>
    </message>
    <message>
        <source>No server called %1 is stored here.</source>
        <translation>Ingen server som heter %1, er lagret her.</translation>
    </message>
    <message>
        <source>%1 has no node %2.</source>
        <translation>%1 har ingen node %2.</translation>
    </message>
    <message>
        <source>%1 is not stored, so it cannot be a part of a preset.</source>
        <translation>%1 er ikke lagret, og kan derfor ikke være en del av en lagret plan.</translation>
    </message>
</context>
<context>
    <name>sluice::ProtocolFields</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisk</translation>
    </message>
    <message>
        <source>As used by servers</source>
        <translation>Slik servere bruker den</translation>
    </message>
    <message>
        <source>As published by the vendor</source>
        <translation>Slik leverandøren har publisert den</translation>
    </message>
</context>
<context>
    <name>sluice::ProxyError</name>
    <message>
        <source>The proxy %1 does not accept the user name and password.</source>
        <translation>Proxyen %1 godtar ikke brukernavnet og passordet.</translation>
    </message>
    <message>
        <source>The proxy %1 requires a user name and a password.</source>
        <translation>Proxyen %1 krever et brukernavn og et passord.</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow connections to %2.</source>
        <translation>Proxyen %1 tillater ikke tilkoblinger til %2.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot reach %2: the connection is refused.</source>
        <translation>Proxyen %1 kan ikke nå %2: Tilkoblingen blir avvist.</translation>
    </message>
    <message>
        <source>The proxy %1 did not connect to %2: it may not accept the user name and password, or may be unable to reach that server.</source>
        <translation>Proxyen %1 koblet ikke til %2: Kanskje godtar den ikke brukernavnet og passordet, eller den kan ikke nå serveren.</translation>
    </message>
    <message>
        <source>The proxy %1 did not connect to %2: it may be unable to reach that server.</source>
        <translation>Proxyen %1 koblet ikke til %2: Kanskje kan den ikke nå serveren.</translation>
    </message>
    <message>
        <source>There is no answer from the proxy %1, which is needed to reach %2.</source>
        <translation>Det kommer ikke noe svar fra proxyen %1, som trengs for å nå %2.</translation>
    </message>
    <message>
        <source>Either there is no proxy called %1, or the proxy does not know the name %2.</source>
        <translation>Enten finnes det ingen proxy som heter %1, eller så kjenner ikke proxyen navnet %2.</translation>
    </message>
    <message>
        <source>The proxy %1 did not connect to %2: it answered %3.</source>
        <translation>Proxyen %1 koblet ikke til %2: Den svarte %3.</translation>
    </message>
    <message>
        <source>The proxy %1 offers no way to sign in that this program knows.</source>
        <translation>Proxyen %1 tilbyr ingen måte å logge på som dette programmet kjenner.</translation>
    </message>
    <message>
        <source>The proxy %1 offers no way to sign in that this program knows (%2).</source>
        <translation>Proxyen %1 tilbyr ingen måte å logge på som dette programmet kjenner (%2).</translation>
    </message>
    <message>
        <source>No proxy is known as %1, and it is needed to reach %2.</source>
        <translation>Ingen proxy er kjent som %1, og den trengs for å nå %2.</translation>
    </message>
    <message>
        <source>%1 asks for the sign-in of a proxy (HTTP 407), although no proxy is used to reach it.</source>
        <translation>%1 ber om pålogging på en proxy (HTTP 407), selv om ingen proxy brukes for å nå den.</translation>
    </message>
    <message>
        <source>The proxy %1 ended the connection instead of connecting to %2.</source>
        <translation>Proxyen %1 avsluttet forbindelsen i stedet for å koble til %2.</translation>
    </message>
    <message>
        <source>What %1 answers is not from an HTTP proxy, which is needed to reach %2.</source>
        <translation>Det %1 svarer, kommer ikke fra en HTTP-proxy, og en slik trengs for å nå %2.</translation>
    </message>
    <message>
        <source>The proxy %1, which is needed to reach %2, cannot be reached: %3.</source>
        <translation>Proxyen %1, som trengs for å nå %2, kan ikke nås: %3.</translation>
    </message>
    <message>
        <source>What %1 answers is not from a SOCKS proxy, which is needed to reach %2.</source>
        <translation>Det %1 svarer, kommer ikke fra en SOCKS-proxy, og en slik trengs for å nå %2.</translation>
    </message>
    <message>
        <source>%1 asks for the sign-in of a proxy (HTTP 407), although the proxy %2 has connected to it.</source>
        <translation>%1 ber om pålogging på en proxy (HTTP 407), selv om proxyen %2 har koblet til den.</translation>
    </message>
    <message>
        <source>The proxy %1 can be told user names and passwords of up to 255 bytes only.</source>
        <translation>Proxyen %1 kan bare få brukernavn og passord på opptil 255 byte.</translation>
    </message>
    <message>
        <source>The proxy %1 can be told names of up to 255 bytes only.</source>
        <translation>Proxyen %1 kan bare få navn på opptil 255 byte.</translation>
    </message>
</context>
<context>
    <name>sluice::RequestModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Forespørsel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Brukte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Find out the version</source>
        <translation>Finn versjonen</translation>
    </message>
    <message>
        <source>Find the tenant</source>
        <translation>Finn leietakeren</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg på</translation>
    </message>
    <message>
        <source>Check the sign-in</source>
        <translation>Kontroller påloggingen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logg av</translation>
    </message>
    <message>
        <source>Ask for rights</source>
        <translation>Spør om rettigheter</translation>
    </message>
    <message>
        <source>Find operations</source>
        <translation>Finn operasjoner</translation>
    </message>
    <message>
        <source>List the caches</source>
        <translation>List opp hurtigbufferne</translation>
    </message>
    <message>
        <source>Flush all caches</source>
        <translation>Tøm alle hurtigbuffere</translation>
    </message>
    <message>
        <source>Flush 1 cache</source>
        <translation>Tøm 1 hurtigbuffer</translation>
    </message>
    <message numerus="yes">
        <source>Flush %n caches</source>
        <translation>
            <numerusform>Tøm %n hurtigbuffer</numerusform>
            <numerusform>Tøm %n hurtigbuffere</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear a configuration cache</source>
        <translation>Tøm en konfigurasjonsbuffer</translation>
    </message>
    <message>
        <source>Rebuild deltas</source>
        <translation>Bygg deltaer på nytt</translation>
    </message>
    <message>
        <source>Read cache state</source>
        <translation>Les tilstanden</translation>
    </message>
    <message>
        <source>Read generations</source>
        <translation>Les generasjoner</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>Les innstillinger</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvart</translation>
    </message>
    <message>
        <source>waiting for it</source>
        <translation>venter på svar</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>ikke sendt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ikke svar</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
</context>
<context>
    <name>sluice::RequestText</name>
    <message>
        <source>%1, for %2. It was not sent.</source>
        <comment>2026-03-01 14:03:22.123, for crm01</comment>
        <translation>%1, for %2. Den ble ikke sendt.</translation>
    </message>
    <message>
        <source>encrypted (TLS)</source>
        <translation>kryptert (TLS)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>ikke kryptert</translation>
    </message>
    <message>
        <source>%1, to %2, %3. Length of the body: %4</source>
        <comment>2026-03-01 14:03:22.123, to crm01, encrypted …</comment>
        <translation>%1, til %2, %3. Innholdets lengde: %4</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Svaret har ikke noe innhold.</translation>
    </message>
    <message>
        <source>The body is not kept, because it may hold a ticket or another secret.</source>
        <translation>Innholdet er ikke tatt vare på, fordi det kan inneholde en billett eller en annen hemmelighet.</translation>
    </message>
    <message>
        <source>The body is not kept any more, because there were many newer ones.</source>
        <translation>Innholdet er ikke tatt vare på lenger, fordi det kom mange nyere.</translation>
    </message>
    <message>
        <source>Only the beginning is kept.</source>
        <translation>Bare begynnelsen er tatt vare på.</translation>
    </message>
    <message>
        <source>It has not been answered yet.</source>
        <translation>Den er ikke besvart ennå.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>1.4 kB in 112 ms</comment>
        <translation>%1 på %2</translation>
    </message>
    <message>
        <source>%1, to %2, %3.</source>
        <comment>2026-03-01 14:03:22.123, to crm01, encrypted (TLS).</comment>
        <translation>%1, til %2, %3.</translation>
    </message>
</context>
<context>
    <name>sluice::RequestsDock</name>
    <message>
        <source>Select all rows</source>
        <translation>Velg alle rader</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>Radnumre</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Go to a request in the list to see it.</source>
        <translation>Gå til en forespørsel i listen for å se den.</translation>
    </message>
</context>
<context>
    <name>sluice::ResultBar</name>
    <message>
        <source>Only icons fit here. Choose a cell to read what is known.</source>
        <translation>Bare ikoner får plass her. Velg en celle for å lese det som er kjent.</translation>
    </message>
    <message>
        <source>Copy Results</source>
        <translation>Kopier resultater</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>Eksporter resultater</translation>
    </message>
    <message>
        <source>Close Result</source>
        <translation>Lukk resultatet</translation>
    </message>
    <message>
        <source>Filter results</source>
        <translation>Filtrer resultater</translation>
    </message>
    <message>
        <source>Node, result or cache</source>
        <translation>Node, resultat eller hurtigbuffer</translation>
    </message>
    <message>
        <source>Retr&amp;y 1 Failed Node…</source>
        <translation>P&amp;røv 1 mislykket node igjen…</translation>
    </message>
    <message numerus="yes">
        <source>Retr&amp;y %n Failed Nodes…</source>
        <translation>
            <numerusform>P&amp;røv %n mislykket node igjen…</numerusform>
            <numerusform>P&amp;røv %n mislykkede noder igjen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Send A&amp;gain to 1 Node Without Answer…</source>
        <translation>Send &amp;igjen til 1 node uten svar…</translation>
    </message>
    <message numerus="yes">
        <source>Send A&amp;gain to %n Nodes Without Answer…</source>
        <translation>
            <numerusform>Send &amp;igjen til %n node uten svar…</numerusform>
            <numerusform>Send &amp;igjen til %n noder uten svar…</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the Re&amp;st to 1 Node…</source>
        <translation>Send re&amp;sten til 1 node…</translation>
    </message>
    <message numerus="yes">
        <source>Send the Re&amp;st to %n Nodes…</source>
        <translation>
            <numerusform>Send re&amp;sten til %n node…</numerusform>
            <numerusform>Send re&amp;sten til %n noder…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more kinds of trouble: the matrix and the export have them.</source>
        <translation>
            <numerusform>%n problem til: Det står i matrisen og i eksporten.</numerusform>
            <numerusform>%n slags problemer til: De står i matrisen og i eksporten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>crm03 — Failed: …</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>Sign In Again, for crm03</comment>
        <translation>%1, på %2</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Hva dette ikke når</translation>
    </message>
    <message>
        <source>1 Follow-&amp;Up…</source>
        <translation>1 &amp;ting å følge opp…</translation>
    </message>
    <message numerus="yes">
        <source>%n Follow-&amp;Ups…</source>
        <translation>
            <numerusform>%n &amp;ting å følge opp…</numerusform>
            <numerusform>%n &amp;ting å følge opp…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not Reached by This: 1 Follow-Up</source>
        <translation>Nås ikke av dette: 1 ting å følge opp</translation>
    </message>
    <message numerus="yes">
        <source>Not Reached by This: %n Follow-Ups</source>
        <translation>
            <numerusform>Nås ikke av dette: %n ting å følge opp</numerusform>
            <numerusform>Nås ikke av dette: %n ting å følge opp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::Review</name>
    <message>
        <source>It is not ticked.</source>
        <translation>Den er ikke krysset av.</translation>
    </message>
    <message>
        <source>Nothing is sent to %1. Its users may keep seeing old data.</source>
        <comment>crm03</comment>
        <translation>Ingenting sendes til %1. Brukerne der kan fortsatt se gamle data.</translation>
    </message>
    <message>
        <source>It is protected in %1.</source>
        <comment>in Production</comment>
        <translation>Den er beskyttet i %1.</translation>
    </message>
    <message>
        <source>It has no such operation.</source>
        <translation>Den har ingen slik operasjon.</translation>
    </message>
    <message>
        <source>It has no such operation as step %1.</source>
        <translation>Den har ingen slik operasjon som trinn %1.</translation>
    </message>
    <message>
        <source>No node is ticked, so nothing would be sent.</source>
        <translation>Ingen node er krysset av, så ingenting ville bli sendt.</translation>
    </message>
    <message>
        <source>None of the nodes has this operation, so nothing would be sent.</source>
        <translation>Ingen av nodene har denne operasjonen, så ingenting ville bli sendt.</translation>
    </message>
    <message>
        <source>once for each server</source>
        <translation>én gang for hver server</translation>
    </message>
    <message>
        <source>Go on only if every node answered OK.</source>
        <translation>Fortsett bare hvis alle noder svarte OK.</translation>
    </message>
    <message>
        <source>Plan for %1</source>
        <comment>crm-farm (Production)</comment>
        <translation>Plan for %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Forespørsler</translation>
    </message>
    <message>
        <source>Hash of the plan (SHA-256)</source>
        <translation>Planens hash (SHA-256)</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Ingenting er sendt ennå.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Nodes, in this order</source>
        <translation>Noder, i denne rekkefølgen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advarsler</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
    <message>
        <source>Protected, but flushed</source>
        <translation>Beskyttet, men tømmes</translation>
    </message>
    <message>
        <source>Not reached by this</source>
        <translation>Nås ikke av dette</translation>
    </message>
    <message>
        <source>%1 does not list it.</source>
        <comment>crm03</comment>
        <translation>%1 viser den ikke.</translation>
    </message>
    <message>
        <source>%1 do not list it.</source>
        <comment>crm02, crm03</comment>
        <translation>%1 viser den ikke.</translation>
    </message>
    <message>
        <source>The node that would get it lists none of these caches, so nothing would be sent.</source>
        <translation>Noden som ville fått den, viser ingen av disse hurtigbufferne, så ingenting ville blitt sendt.</translation>
    </message>
</context>
<context>
    <name>sluice::ReviewNodes</name>
    <message>
        <source>%1 · %2</source>
        <comment>crm-farm · Production</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · left out</source>
        <comment>crm-farm …</comment>
        <translation>%1 · utelatt</translation>
    </message>
</context>
<context>
    <name>sluice::ReviewTexts</name>
    <message numerus="yes">
        <source>All nodes at once, %n at a time</source>
        <translation>
            <numerusform>Alle noder samtidig, %n om gangen</numerusform>
            <numerusform>Alle noder samtidig, %n om gangen</numerusform>
        </translation>
    </message>
    <message>
        <source>One node after the other</source>
        <translation>Én node etter den andre</translation>
    </message>
    <message>
        <source>In waves of 1 node</source>
        <translation>I bølger på 1 node</translation>
    </message>
    <message numerus="yes">
        <source>In waves of %n nodes</source>
        <translation>
            <numerusform>I bølger på %n node</numerusform>
            <numerusform>I bølger på %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a date with its time</comment>
        <translation>den %1</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>for under ett minutt siden</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>for 1 minutt siden</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>for %n minutt siden</numerusform>
            <numerusform>for %n minutter siden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>for 1 time siden</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>for %n time siden</numerusform>
            <numerusform>for %n timer siden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>for 1 dag siden</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>for %n dag siden</numerusform>
            <numerusform>for %n dager siden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s in between</source>
        <translation>%1 s imellom</translation>
    </message>
    <message>
        <source>wait for you after the first</source>
        <translation>vent på deg etter den første</translation>
    </message>
    <message>
        <source>go on only while nodes answer in time</source>
        <translation>fortsett bare mens noder svarer i tide</translation>
    </message>
    <message>
        <source>stop after 1 failed node</source>
        <translation>stopp etter 1 mislykket node</translation>
    </message>
    <message numerus="yes">
        <source>stop after %n failed nodes</source>
        <translation>
            <numerusform>stopp etter %n mislykket node</numerusform>
            <numerusform>stopp etter %n mislykkede noder</numerusform>
        </translation>
    </message>
    <message>
        <source>start at %1</source>
        <comment>a date with its time</comment>
        <translation>start den %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n Nodes</source>
        <comment>Flush 3 Caches on 4 Nodes</comment>
        <translation>
            <numerusform>%1 på %n node</numerusform>
            <numerusform>%1 på %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <comment>crm03 …: It has no such operation.</comment>
        <translation>%1 er utelatt: %2</translation>
    </message>
    <message>
        <source>%1 is protected and stays as it is.</source>
        <comment>a cache</comment>
        <translation>%1 er beskyttet og forblir som den er.</translation>
    </message>
    <message>
        <source>These are protected and stay as they are: %1.</source>
        <comment>caches</comment>
        <translation>Disse er beskyttet og forblir som de er: %1.</translation>
    </message>
    <message>
        <source>all caches</source>
        <translation>alle hurtigbuffere</translation>
    </message>
    <message>
        <source>Last from here: %1, %2 by %3.</source>
        <comment>CurrencyCache, 4 minutes ago by ADM0</comment>
        <translation>Sist herfra: %1, %2 av %3.</translation>
    </message>
    <message>
        <source>Last sent from here: %1, %2 by %3. The server did not say that it was done.</source>
        <comment>CurrencyCache, 4 minutes ago by ADM0</comment>
        <translation>Sist sendt herfra: %1, %2 av %3. Serveren sa ikke at det ble gjort.</translation>
    </message>
    <message>
        <source>%1 and 1 More Step</source>
        <comment>Flush 3 Caches …</comment>
        <translation>%1 og 1 trinn til</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n More Steps</source>
        <comment>Flush 3 Caches …</comment>
        <translation>
            <numerusform>%1 og %n trinn til</numerusform>
            <numerusform>%1 og %n trinn til</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>2. Clear configurations …</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, once for each server</source>
        <comment>2. Clear configurations …</comment>
        <translation>%1, én gang for hver server</translation>
    </message>
    <message>
        <source>%1; the next step only if every node acknowledged</source>
        <comment>2. Clear …</comment>
        <translation>%1; neste trinn bare hvis alle nodene bekreftet</translation>
    </message>
    <message>
        <source>%1 is skipped where it is missing: %2</source>
        <comment>a cache …: crm03 does not list it.</comment>
        <translation>%1 hoppes over der den mangler: %2</translation>
    </message>
</context>
<context>
    <name>sluice::Run</name>
    <message>
        <source>Stopped before it was sent.</source>
        <translation>Stoppet før det ble sendt.</translation>
    </message>
    <message>
        <source>Continued after: %1</source>
        <translation>Fortsatte etter: %1</translation>
    </message>
    <message>
        <source>%1 was left out by the operator.</source>
        <translation>%1 ble utelatt av operatøren.</translation>
    </message>
    <message>
        <source>%1 does not answer as quickly as before, so the next node has to wait.</source>
        <translation>%1 svarer ikke like raskt som før, så neste node må vente.</translation>
    </message>
    <message>
        <source>The first node is done.</source>
        <translation>Den første noden er ferdig.</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Satt på vent: %1</translation>
    </message>
    <message>
        <source>In Production nothing is sent that cannot be recorded. %1</source>
        <translation>I produksjon sendes ikke noe som ikke kan føres i historikken. %1</translation>
    </message>
    <message numerus="yes">
        <source>No answer within %n s, the limit of this run for each node.</source>
        <translation>
            <numerusform>Ikke svar innen %n s, grensen i denne kjøringen for hver node.</numerusform>
            <numerusform>Ikke svar innen %n s, grensen i denne kjøringen for hver node.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in was tried before the start: %1: %2</source>
        <translation>Påloggingen ble prøvd før start: %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Not sent, because %n nodes did not answer OK.</source>
        <translation>
            <numerusform>Ikke sendt, fordi %n node ikke svarte OK.</numerusform>
            <numerusform>Ikke sendt, fordi %n noder ikke svarte OK.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent, because %1 did not answer OK to the step before.</source>
        <translation>Ikke sendt, fordi %1 ikke svarte OK på trinnet før.</translation>
    </message>
    <message>
        <source>Not sent, because %1 is not as it was reviewed: %2</source>
        <translation>Ikke sendt, fordi %1 ikke er slik den ble gjennomgått: %2</translation>
    </message>
    <message>
        <source>Left out by the operator.</source>
        <translation>Utelatt av operatøren.</translation>
    </message>
    <message numerus="yes">
        <source>%n records that follow could not be written at their time.</source>
        <translation>
            <numerusform>%n oppføring som følger, kunne ikke skrives i tide.</numerusform>
            <numerusform>%n oppføringer som følger, kunne ikke skrives i tide.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has expired. Make it anew, and have it approved again.</source>
        <translation>Planen har utløpt. Lag den på nytt, og få den godkjent igjen.</translation>
    </message>
    <message>
        <source>Not sent, because no node answered OK to the step before.</source>
        <translation>Ikke sendt, fordi ingen node svarte OK på trinnet før.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <comment>crm02 lists no cache …</comment>
        <translation>Utelatt: %1</translation>
    </message>
    <message>
        <source>Nothing is sent of an approved plan that cannot be recorded. %1</source>
        <translation>Ingenting sendes av en godkjent plan som ikke kan føres. %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>a server, its node, why</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>sluice::RunBar</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsett</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Nodes that are done</source>
        <translation>Noder som er ferdige</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop sends nothing more. What was sent stays sent.</source>
        <translation>Stopp sender ikke mer. Det som er sendt, er sendt.</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Satt på vent: %1</translation>
    </message>
    <message>
        <source>Goes on at %1</source>
        <translation>Fortsetter %1</translation>
    </message>
    <message>
        <source>S&amp;kip %1</source>
        <translation>&amp;Hopp over %1</translation>
    </message>
    <message>
        <source>Skip %1</source>
        <translation>Hopp over %1</translation>
    </message>
</context>
<context>
    <name>sluice::RunPresenter</name>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>crm01, Flush 3 caches: Server answered OK</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 Skipped, because this node does not list it: %2</source>
        <comment>Acknowledged. …, CurrencyCache</comment>
        <translation>%1 Hoppet over, fordi denne noden ikke viser den: %2</translation>
    </message>
</context>
<context>
    <name>sluice::RunText</name>
    <message numerus="yes">
        <source>%1 and %n more nodes</source>
        <comment>crm03, crm05 and 4 more nodes</comment>
        <translation>
            <numerusform>%1 og %n node til</numerusform>
            <numerusform>%1 og %n noder til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n nodes acknowledged</source>
        <translation>
            <numerusform>Alle %n noder har bekreftet</numerusform>
            <numerusform>Alle %n noder har bekreftet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 nodes acknowledged</source>
        <translation>%1 av %2 noder har bekreftet</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>ingenting ble sendt</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <comment>14:03:52, after 30.1 s</comment>
        <translation>%1, etter %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more steps</source>
        <comment>Flush: 3 caches …</comment>
        <translation>
            <numerusform>%1 og %n trinn til</numerusform>
            <numerusform>%1 og %n trinn til</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a retry of what was not done. The other nodes get nothing.</source>
        <translation>Dette prøver på nytt det som ikke ble gjort. De andre nodene får ingenting.</translation>
    </message>
    <message>
        <source>This may happen twice: what was sent before may have been carried out, although no answer was seen. The other nodes get nothing.</source>
        <translation>Dette kan skje to ganger: Det som ble sendt før, kan ha blitt utført selv om ingen så svaret. De andre nodene får ingenting.</translation>
    </message>
    <message>
        <source>This sends the rest of the run, which was never sent. The other nodes get nothing.</source>
        <translation>Dette sender resten av kjøringen, som aldri ble sendt. De andre nodene får ingenting.</translation>
    </message>
    <message>
        <source>one request for each node</source>
        <translation>én forespørsel for hver node</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>2. All caches: the number of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Hurtigbuffer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>%1 of %2 nodes done</source>
        <translation>%1 av %2 noder ferdige</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <comment>3 of 12 nodes done …</comment>
        <translation>%1, %2 mislyktes</translation>
    </message>
    <message>
        <source>%1 has had it since %2</source>
        <comment>crm02 … 14:03:22</comment>
        <translation>%1 har hatt den siden %2</translation>
    </message>
    <message>
        <source>%1 has had it since %2, and 1 other node</source>
        <comment>crm02 …</comment>
        <translation>%1 har hatt den siden %2, og 1 node til</translation>
    </message>
    <message numerus="yes">
        <source>%1 has had it since %2, and %n other nodes</source>
        <comment>crm02 …</comment>
        <translation>
            <numerusform>%1 har hatt den siden %2, og %n node til</numerusform>
            <numerusform>%1 har hatt den siden %2, og %n noder til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes of %1</source>
        <comment>3 nodes of crm-farm</comment>
        <translation>
            <numerusform>%n node i %1</numerusform>
            <numerusform>%n noder i %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, attempt %2, after: %3</source>
        <comment>crm03 …</comment>
        <translation>%1, forsøk %2, etter: %3</translation>
    </message>
    <message>
        <source>%1, for the first time: %2</source>
        <comment>crm03 …</comment>
        <translation>%1, for første gang: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more requests.</source>
        <translation>
            <numerusform>Og %n forespørsel til.</numerusform>
            <numerusform>Og %n forespørsler til.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 nodes on %n servers</source>
        <translation>
            <numerusform>%1 av %2 noder på %n server</numerusform>
            <numerusform>%1 av %2 noder på %n servere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>The node acknowledged</source>
        <translation>Noden bekreftet</translation>
    </message>
    <message>
        <source>%1, 1 server left out</source>
        <comment>All 5 nodes acknowledged, 1 server left out</comment>
        <translation>%1, 1 server utelatt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n servers left out</source>
        <comment>All 5 nodes acknowledged, 2 servers left out</comment>
        <translation>
            <numerusform>%1, %n server utelatt</numerusform>
            <numerusform>%1, %n servere utelatt</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <comment>a reason</comment>
        <translation>Utelatt: %1</translation>
    </message>
</context>
<context>
    <name>sluice::SaveAsButton</name>
    <message>
        <source>Sa&amp;ve As</source>
        <translation>&amp;Lagre som</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lagre som</translation>
    </message>
    <message>
        <source>&amp;Plan for a Second Person…</source>
        <translation>&amp;Plan for en annen person …</translation>
    </message>
    <message>
        <source>P&amp;reset…</source>
        <translation>&amp;Forhåndsvalg …</translation>
    </message>
</context>
<context>
    <name>sluice::SavePlanDialog</name>
    <message>
        <source>&amp;Save Plan</source>
        <translation>&amp;Lagre plan</translation>
    </message>
    <message>
        <source>Save Plan</source>
        <translation>Lagre plan</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>Flush 3 Caches on crm-farm</comment>
        <translation>%1 på %2</translation>
    </message>
    <message>
        <source>File of the Plan</source>
        <translation>Filen med planen</translation>
    </message>
    <message>
        <source>Plans (*.%1)</source>
        <translation>Planer (*.%1)</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Skriv inn navnet ditt.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Velg en fil.</translation>
    </message>
    <message>
        <source>Choose a file with its folder.</source>
        <translation>Velg en fil med mappen den ligger i.</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>8 hours</comment>
        <translation>i %1</translation>
    </message>
    <message>
        <source>Being signed and written…</source>
        <translation>Signeres og skrives …</translation>
    </message>
    <message>
        <source>The plan was saved as %1.</source>
        <translation>Planen ble lagret som %1.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>L&amp;ukk</translation>
    </message>
</context>
<context>
    <name>sluice::SavePresetDialog</name>
    <message>
        <source>&amp;Save Preset</source>
        <translation>&amp;Lagre forhåndsvalg</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Lagre forhåndsvalg</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Forhåndsvalg</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Skriv inn et navn.</translation>
    </message>
    <message>
        <source>Replace Preset</source>
        <translation>Erstatt forhåndsvalg</translation>
    </message>
    <message>
        <source>There is a preset %1 already: %2. It will be replaced.</source>
        <comment>Weekly: Flush 2 Caches on crm</comment>
        <translation>Det finnes allerede et forhåndsvalg %1: %2. Det blir erstattet.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstatt</translation>
    </message>
</context>
<context>
    <name>sluice::SecretService</name>
    <message>
        <source>The keychain did not say whether it holds the secret.</source>
        <translation>Nøkkelringen sa ikke om den har hemmeligheten.</translation>
    </message>
</context>
<context>
    <name>sluice::SecretStore</name>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billett</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Tilgangstoken</translation>
    </message>
    <message>
        <source>Application token</source>
        <translation>Programtoken</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passord for proxyen</translation>
    </message>
    <message>
        <source>Passphrase of the client key</source>
        <translation>Passfrase for klientnøkkelen</translation>
    </message>
    <message>
        <source>Key for signing</source>
        <translation>Signeringsnøkkel</translation>
    </message>
</context>
<context>
    <name>sluice::Secrets</name>
    <message>
        <source>The server reports an error. Its text is not shown, because it repeats a secret.</source>
        <translation>Serveren melder om en feil. Teksten vises ikke, fordi den gjentar en hemmelighet.</translation>
    </message>
</context>
<context>
    <name>sluice::SecretsDialog</name>
    <message>
        <source>Sign In to %1</source>
        <translation>Logg på %1</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Valgfritt</translation>
    </message>
</context>
<context>
    <name>sluice::Server</name>
    <message>
        <source>Version: %1</source>
        <comment>9.1.0</comment>
        <translation>Versjon: %1</translation>
    </message>
    <message>
        <source>Ticket until %1</source>
        <comment>a time or a date</comment>
        <translation>Billett til %1</translation>
    </message>
    <message>
        <source>Two nodes are called %1.</source>
        <translation>To noder heter %1.</translation>
    </message>
    <message>
        <source>The server has no name.</source>
        <translation>Serveren har ikke noe navn.</translation>
    </message>
    <message>
        <source>A tenant of SuperOffice Online has no nodes of its own.</source>
        <translation>En leietaker i SuperOffice Online har ingen egne noder.</translation>
    </message>
    <message>
        <source>Every node needs an address.</source>
        <translation>Hver node trenger en adresse.</translation>
    </message>
    <message>
        <source>The names of the node %1 contain a character that cannot be shown.</source>
        <translation>Navnene på noden %1 inneholder et tegn som ikke kan vises.</translation>
    </message>
    <message>
        <source>A name cannot begin or end with a space.</source>
        <translation>Et navn kan ikke begynne eller slutte med et mellomrom.</translation>
    </message>
    <message>
        <source>The name or the group contains a character that cannot be shown.</source>
        <translation>Navnet eller gruppen inneholder et tegn som ikke kan vises.</translation>
    </message>
    <message>
        <source>The clock of the server showed %1 when it was read.</source>
        <translation>Klokken til serveren viste %1 da den ble lest av.</translation>
    </message>
    <message>
        <source>The clock of the server showed %1 (%2) when it was read.</source>
        <translation>Klokken til serveren viste %1 (%2) da den ble lest av.</translation>
    </message>
    <message>
        <source>Interface in use: %1.</source>
        <comment>POST</comment>
        <translation>Grensesnitt i bruk: %1.</translation>
    </message>
    <message>
        <source>This server has answered that it does not offer the flush of its cache.</source>
        <translation>Denne serveren har svart at den ikke tilbyr tømming av hurtigbufferen.</translation>
    </message>
    <message>
        <source>It is not known whether this account may flush. The server decides.</source>
        <translation>Det er ikke kjent om denne kontoen har lov til å tømme. Serveren avgjør.</translation>
    </message>
    <message>
        <source>The ticket is valid until at least %1. Each use may extend it; a restart of the server ends it.</source>
        <translation>Billetten gjelder minst til %1. Hver bruk kan forlenge den; en omstart av serveren avslutter den.</translation>
    </message>
    <message>
        <source>The Host header of the node %1 is not a host, with or without a port.</source>
        <translation>Host-headeren for noden %1 er ikke en vert, med eller uten port.</translation>
    </message>
</context>
<context>
    <name>sluice::ServerActions</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopi)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (kopi %2)</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2</source>
        <translation>%1 kunne ikke fjernes: %2</translation>
    </message>
    <message>
        <source>The keychain still holds a secret of %1 (%2): %3 It is listed under Kept Secrets.</source>
        <translation>Nøkkelringen har fortsatt en hemmelighet for %1 (%2): %3 Den står under Lagrede hemmeligheter.</translation>
    </message>
    <message>
        <source>The order could not be changed: %1</source>
        <translation>Rekkefølgen kunne ikke endres: %1</translation>
    </message>
    <message>
        <source>The keychain may still hold secrets of %1: %2</source>
        <translation>Nøkkelringen kan fortsatt inneholde hemmeligheter for %1: %2</translation>
    </message>
    <message>
        <source>The secrets kept for this server could not be removed.</source>
        <translation>Hemmelighetene som er lagret for denne serveren, kunne ikke fjernes.</translation>
    </message>
</context>
<context>
    <name>sluice::ServerDialog</name>
    <message>
        <source>Add a Server</source>
        <translation>Legg til en server</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Rediger %1</translation>
    </message>
    <message>
        <source>Add &amp;Server</source>
        <translation>Legg til &amp;server</translation>
    </message>
    <message>
        <source>&amp;Save Server</source>
        <translation>Lagre &amp;server</translation>
    </message>
    <message>
        <source>Enter a name for the server.</source>
        <translation>Skriv inn et navn på serveren.</translation>
    </message>
    <message>
        <source>There is already a server called %1.</source>
        <translation>Det finnes allerede en server som heter %1.</translation>
    </message>
    <message>
        <source>%1 has been removed from the list.</source>
        <translation>%1 er fjernet fra listen.</translation>
    </message>
</context>
<context>
    <name>sluice::ServerModel</name>
    <message>
        <source>1 node</source>
        <translation>1 node</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 server %2</source>
        <comment>Production server crm01</comment>
        <translation>%1: server %2</translation>
    </message>
    <message>
        <source>Set by the administrator of this computer.</source>
        <translation>Satt opp av administratoren for denne datamaskinen.</translation>
    </message>
    <message>
        <source>Group %1, 1 server</source>
        <translation>Gruppe %1, 1 server</translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %n servers</source>
        <translation>
            <numerusform>Gruppe %1, %n server</numerusform>
            <numerusform>Gruppe %1, %n servere</numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>%1 (not classified)</source>
        <comment>Production (…)</comment>
        <translation>%1 (ikke klassifisert)</translation>
    </message>
    <message>
        <source>%1 (stored as %2)</source>
        <comment>Production (… Test)</comment>
        <translation>%1 (lagret som %2)</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>krysset av</translation>
    </message>
    <message>
        <source>%1, some of them ticked</source>
        <comment>Group Oslo, 2 servers …</comment>
        <translation>%1, noen av dem krysset av</translation>
    </message>
    <message>
        <source>%1, all of them ticked</source>
        <comment>Group Oslo, 2 servers …</comment>
        <translation>%1, alle krysset av</translation>
    </message>
</context>
<context>
    <name>sluice::ServerPage</name>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Ask for the password ever&amp;y time</source>
        <translation>Spør e&amp;tter passordet hver gang</translation>
    </message>
    <message>
        <source>Ask for the password every time</source>
        <translation>Spør etter passordet hver gang</translation>
    </message>
    <message>
        <source>Understood as %1</source>
        <translation>Forstått som %1</translation>
    </message>
    <message>
        <source>Ask for the credentials ever&amp;y time</source>
        <translation>Spør e&amp;tter påloggingsdata hver gang</translation>
    </message>
    <message>
        <source>Ask for the credentials every time</source>
        <translation>Spør etter påloggingsdata hver gang</translation>
    </message>
</context>
<context>
    <name>sluice::ServerQuestionDialog</name>
    <message>
        <source>Lower the Class of a Server</source>
        <translation>Senk klassen til en server</translation>
    </message>
    <message>
        <source>The class of %1 changes from %3 to %2. From then on Sluice asks for less before it sends something to this server. The change is recorded with the server.</source>
        <translation>Klassen til %1 endres fra %3 til %2. Fra da av krever Sluice mindre før noe sendes til denne serveren. Endringen noteres for serveren.</translation>
    </message>
    <message>
        <source>Chan&amp;ge to %1</source>
        <translation>&amp;Endre til %1</translation>
    </message>
    <message>
        <source>Give Up an Address</source>
        <translation>Gi fra seg en adresse</translation>
    </message>
    <message>
        <source>%1 is in %2 and gives up one of its addresses. Afterwards its class and policy no longer hold for that address.</source>
        <translation>%1 er i %2 og gir fra seg en av adressene sine. Etterpå gjelder ikke klassen og reglene lenger for den adressen.</translation>
    </message>
    <message>
        <source>&amp;Give Up Address</source>
        <translation>&amp;Gi fra seg adressen</translation>
    </message>
    <message>
        <source>%1 is in %2. It will be removed from the list, and its secrets from the keychain. Afterwards its class and policy no longer hold for its address. The server itself is not changed.</source>
        <translation>%1 er i %2. Den fjernes fra listen, og hemmelighetene fra nøkkelringen. Etterpå gjelder ikke klassen og reglene lenger for adressen. Selve serveren endres ikke.</translation>
    </message>
    <message>
        <source>Remove a Server</source>
        <translation>Fjern en server</translation>
    </message>
    <message>
        <source>&amp;Remove Server</source>
        <translation>&amp;Fjern server</translation>
    </message>
    <message>
        <source>Type %1 to co&amp;nfirm:</source>
        <translation>S&amp;kriv %1 for å bekrefte:</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Skriv %1 for å bekrefte</translation>
    </message>
    <message>
        <source>Type the name of the server, %1, first.</source>
        <translation>Skriv navnet på serveren, %1, først.</translation>
    </message>
</context>
<context>
    <name>sluice::ServerRequests</name>
    <message>
        <source>The nodes %1 and %2 have the same address, so one of them would get everything twice. Give each node its own address.</source>
        <translation>Nodene %1 og %2 har samme adresse, så én av dem ville få alt to ganger. Gi hver node sin egen adresse.</translation>
    </message>
</context>
<context>
    <name>sluice::ServerSignIn</name>
    <message>
        <source>This computer has no keychain, so nothing is kept and Sluice asks each time. %1</source>
        <translation>Denne datamaskinen har ingen nøkkelring, så ingenting lagres, og Sluice spør hver gang. %1</translation>
    </message>
</context>
<context>
    <name>sluice::ServerStore</name>
    <message>
        <source>%1 has to be a time of day such as 06:30.</source>
        <translation>%1 må være et klokkeslett, for eksempel 06:30.</translation>
    </message>
    <message>
        <source>%1 has to be a list of days, 1 for Monday to 7 for Sunday.</source>
        <translation>%1 må være en liste over dager, fra 1 for mandag til 7 for søndag.</translation>
    </message>
    <message>
        <source>No server was imported, because %1 looks like a secret. Take it out, and enter it once the server is imported.</source>
        <translation>Ingen server ble importert, fordi %1 ser ut som en hemmelighet. Ta den ut, og skriv den inn når serveren er importert.</translation>
    </message>
    <message>
        <source>No server was imported. %1</source>
        <translation>Ingen server ble importert. %1</translation>
    </message>
    <message>
        <source>%1 (was: %2)</source>
        <translation>%1 (var: %2)</translation>
    </message>
    <message>
        <source>The server has no address.</source>
        <translation>Serveren har ingen adresse.</translation>
    </message>
    <message>
        <source>The time limit is 1 to %1 seconds.</source>
        <translation>Tidsgrensen er fra 1 til %1 sekunder.</translation>
    </message>
    <message>
        <source>There is a server called %1 already.</source>
        <translation>Det finnes allerede en server som heter %1.</translation>
    </message>
    <message>
        <source>This server is stored already.</source>
        <translation>Denne serveren er allerede lagret.</translation>
    </message>
    <message>
        <source>It is not marked as a list of servers of Sluice.</source>
        <translation>Den er ikke merket som en liste over servere for Sluice.</translation>
    </message>
    <message>
        <source>The file is too large to be a list of servers.</source>
        <translation>Filen er for stor til å være en liste over servere.</translation>
    </message>
    <message>
        <source>These servers were exported by a newer version of Sluice.</source>
        <translation>Disse serverne ble eksportert av en nyere versjon av Sluice.</translation>
    </message>
    <message>
        <source>Addresses must not contain a user name, a password or any other “@”.</source>
        <translation>Adresser kan ikke inneholde et brukernavn, et passord eller noen annen «@».</translation>
    </message>
    <message>
        <source>This version of the Services does not exist.</source>
        <translation>Denne versjonen av Services finnes ikke.</translation>
    </message>
    <message>
        <source>%1 was set up by the administrator of this computer and cannot be changed here.</source>
        <translation>%1 ble satt opp av administratoren for denne datamaskinen og kan ikke endres her.</translation>
    </message>
    <message>
        <source>It is from a newer version of Sluice.</source>
        <translation>Den er fra en nyere versjon av Sluice.</translation>
    </message>
    <message>
        <source>%1 has to be another time than that of “from”.</source>
        <translation>%1 må være et annet klokkeslett enn det i «from».</translation>
    </message>
    <message>
        <source>%1 has to be a list of regular expressions.</source>
        <translation>%1 må være en liste med regulære uttrykk.</translation>
    </message>
    <message>
        <source>This server is no longer stored: somebody has removed it.</source>
        <translation>Denne serveren er ikke lenger lagret: Noen har fjernet den.</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere, so it was not removed. Look at it again.</source>
        <translation>%1 ble endret et annet sted, og ble derfor ikke fjernet. Se på den igjen.</translation>
    </message>
    <message>
        <source>The policy of %1</source>
        <translation>Reglene for %1</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 står der mer enn én gang.</translation>
    </message>
    <message>
        <source>%1 contains a character that cannot be stored.</source>
        <translation>%1 inneholder et tegn som ikke kan lagres.</translation>
    </message>
    <message>
        <source>%1 looks like a secret, which does not belong there. Take it out, and change the secret if others could read the file.</source>
        <translation>%1 ser ut som en hemmelighet, og en slik hører ikke hjemme der. Ta den ut, og bytt hemmeligheten hvis andre kunne lese filen.</translation>
    </message>
    <message>
        <source>%1 must not contain “@”, “?” or “#”.</source>
        <translation>%1 kan ikke inneholde «@», «?» eller «#».</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 er tom.</translation>
    </message>
    <message>
        <source>%1 must not contain “@”.</source>
        <translation>%1 kan ikke inneholde «@».</translation>
    </message>
    <message>
        <source>%1 must not begin or end with a space.</source>
        <translation>%1 kan ikke begynne eller slutte med et mellomrom.</translation>
    </message>
    <message>
        <source>%1: another node is called %2 too.</source>
        <translation>%1: En annen node heter også %2.</translation>
    </message>
    <message>
        <source>%1: a tenant of SuperOffice Online has no nodes of its own.</source>
        <translation>%1: En leietaker hos SuperOffice Online har ingen egne noder.</translation>
    </message>
    <message>
        <source>There are mistakes in %1: %2</source>
        <translation>Det er feil i %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more.</source>
        <translation>
            <numerusform>Det er %n til.</numerusform>
            <numerusform>Det er %n til.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be stored: %1</source>
        <translation>Dette kan ikke lagres: %1</translation>
    </message>
    <message>
        <source>There is 1 more.</source>
        <translation>Det er 1 til.</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere: %2. Nothing was stored.</source>
        <translation>%1 ble endret et annet sted: %2. Ingenting ble lagret.</translation>
    </message>
    <message>
        <source>“%1” cannot be used as an address. %2</source>
        <translation>«%1» kan ikke brukes som adresse. %2</translation>
    </message>
    <message>
        <source>The file does not contain servers exported by Sluice: %1</source>
        <translation>Filen inneholder ikke servere som er eksportert av Sluice: %1</translation>
    </message>
    <message>
        <source>%1 must be a host, with or without a port.</source>
        <translation>%1 må være en vert, med eller uten port.</translation>
    </message>
    <message>
        <source>The server cannot be stored, because it would be read differently: %1.</source>
        <translation>Serveren kan ikke lagres, fordi den ville bli lest annerledes: %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2</source>
        <translation>Filen %1 kan ikke brukes: %2</translation>
    </message>
    <message>
        <source>Until somebody has put this right by hand, nothing is flushed or cleared on any server, and nothing is stored in the file.</source>
        <translation>Før noen har rettet dette for hånd, tømmes ingenting på noen server, og ingenting lagres i filen.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Ingenting ble importert. %1</translation>
    </message>
</context>
<context>
    <name>sluice::ServerTransfer</name>
    <message>
        <source>No server was added.</source>
        <translation>Ingen server ble lagt til.</translation>
    </message>
    <message>
        <source>1 server was added: %1.</source>
        <translation>1 server ble lagt til: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers were added: %1.</source>
        <translation>
            <numerusform>%n server ble lagt til: %1.</numerusform>
            <numerusform>%n servere ble lagt til: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed, because the name was in use: %1.</source>
        <translation>Fikk nytt navn, fordi navnet var i bruk: %1.</translation>
    </message>
    <message>
        <source>Already in the list, and left unchanged: %1.</source>
        <translation>Finnes i listen allerede og er ikke endret: %1.</translation>
    </message>
    <message>
        <source>Imported without their trust in a certificate or in unencrypted http, because that has to be decided on this computer: %1.</source>
        <translation>Importert uten tillit til et sertifikat eller til ukryptert http, fordi det må bestemmes på denne datamaskinen: %1.</translation>
    </message>
    <message>
        <source>Import Servers</source>
        <translation>Importer servere</translation>
    </message>
    <message>
        <source>Servers (*.json);;All files (*)</source>
        <translation>Servere (*.json);;Alle filer (*)</translation>
    </message>
    <message>
        <source>It is too large for a list of servers.</source>
        <translation>Den er for stor til å være en liste over servere.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 kunne ikke leses: %2</translation>
    </message>
    <message>
        <source>Nothing was imported: %1</source>
        <translation>Ingenting ble importert: %1</translation>
    </message>
    <message>
        <source>Export Servers</source>
        <translation>Eksporter servere</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 kunne ikke skrives: %2</translation>
    </message>
    <message>
        <source>1 server was written, without its secrets.</source>
        <translation>1 server ble skrevet, uten hemmeligheter.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers were written, without their secrets.</source>
        <translation>
            <numerusform>%n server ble skrevet, uten hemmeligheter.</numerusform>
            <numerusform>%n servere ble skrevet, uten hemmeligheter.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 preset was added: %1.</source>
        <translation>1 forhåndsvalg ble lagt til: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n presets were added: %1.</source>
        <translation>
            <numerusform>%n forhåndsvalg ble lagt til: %1.</numerusform>
            <numerusform>%n forhåndsvalg ble lagt til: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Presets renamed, because the name was in use: %1.</source>
        <translation>Forhåndsvalg med nytt navn, fordi navnet var i bruk: %1.</translation>
    </message>
    <message>
        <source>Presets already stored, and left unchanged: %1.</source>
        <translation>Forhåndsvalg som allerede var lagret, og ikke er endret: %1.</translation>
    </message>
    <message>
        <source>No preset was added: %1</source>
        <translation>Ingen forhåndsvalg ble lagt til: %1</translation>
    </message>
    <message>
        <source>All servers are written to a file, without their secrets.</source>
        <translation>Alle servere skrives til en fil, uten hemmelighetene.</translation>
    </message>
    <message>
        <source>&amp;Choose File…</source>
        <translation>&amp;Velg fil …</translation>
    </message>
    <message>
        <source>Also the &amp;preset</source>
        <translation>Også &amp;forhåndsvalget</translation>
    </message>
    <message numerus="yes">
        <source>Also the %n &amp;presets</source>
        <translation>
            <numerusform>Også %n &amp;forhåndsvalg</numerusform>
            <numerusform>Også de %n &amp;forhåndsvalgene</numerusform>
        </translation>
    </message>
    <message>
        <source>Also 1 preset.</source>
        <translation>Også 1 forhåndsvalg.</translation>
    </message>
    <message numerus="yes">
        <source>Also %n presets.</source>
        <translation>
            <numerusform>Også %n forhåndsvalg.</numerusform>
            <numerusform>Også %n forhåndsvalg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ServerUrl</name>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Dette er ikke adressen til en server.</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>Adressen må begynne med https:// eller http://.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address.</source>
        <translation>Utelat brukernavn og passord fra adressen.</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Skriv inn adressen til serveren.</translation>
    </message>
    <message>
        <source>A folder in the address begins with a dot, which cannot be sent.</source>
        <translation>En mappe i adressen begynner med punktum, og det kan ikke sendes.</translation>
    </message>
    <message>
        <source>The address contains a backslash or an encoded slash.</source>
        <translation>Adressen inneholder en omvendt skråstrek eller en kodet skråstrek.</translation>
    </message>
</context>
<context>
    <name>sluice::ServersDock</name>
    <message>
        <source>No server or group has this name.</source>
        <translation>Ingen server eller gruppe har dette navnet.</translation>
    </message>
    <message>
        <source>1 Server Ticked</source>
        <translation>1 server krysset av</translation>
    </message>
    <message numerus="yes">
        <source>%n Servers Ticked</source>
        <translation>
            <numerusform>%n server krysset av</numerusform>
            <numerusform>%n servere krysset av</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do on the ticked servers</source>
        <translation>Hva som skal gjøres på serverne som er krysset av</translation>
    </message>
</context>
<context>
    <name>sluice::Sessions</name>
    <message>
        <source>The timeout must be at least one second.</source>
        <translation>Tidsavbruddet må være minst ett sekund.</translation>
    </message>
    <message>
        <source>There is no protocol called %1. Choose one of these: %2.</source>
        <translation>Det finnes ingen protokoll som heter %1. Velg en av disse: %2.</translation>
    </message>
    <message>
        <source>The Host header is not a host, with or without a port.</source>
        <translation>Host-headeren er ikke en vert, med eller uten port.</translation>
    </message>
</context>
<context>
    <name>sluice::SettingsFolder</name>
    <message>
        <source>It is not known where your servers and their classes are stored: HOME names no folder, and the system knows none for this account. Set HOME or XDG_CONFIG_HOME.</source>
        <translation>Det er ikke kjent hvor serverne dine og klassene deres er lagret: HOME er ikke en mappe, og systemet kjenner ingen for denne kontoen. Sett HOME eller XDG_CONFIG_HOME.</translation>
    </message>
    <message>
        <source>It is not known where the history belongs: HOME names no folder, and the system knows none for this account. Set HOME or XDG_STATE_HOME.</source>
        <translation>Det er ikke kjent hvor historikken hører hjemme: HOME angir ingen mappe, og systemet kjenner ingen for denne kontoen. Sett HOME eller XDG_STATE_HOME.</translation>
    </message>
</context>
<context>
    <name>sluice::SettingsObservation</name>
    <message>
        <source>not there</source>
        <translation>finnes ikke</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
    </message>
    <message>
        <source>The settings could not be compared.</source>
        <translation>Innstillingene kunne ikke sammenlignes.</translation>
    </message>
    <message>
        <source>The settings could not be compared: %1</source>
        <translation>Innstillingene kunne ikke sammenlignes: %1</translation>
    </message>
    <message>
        <source>1 setting differs from before. That is an observation and no proof.</source>
        <translation>1 innstilling er ulik den før. Det er en observasjon og ikke noe bevis.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ from before. That is an observation and no proof.</source>
        <translation>
            <numerusform>%n innstilling er ulik den før. Det er en observasjon og ikke noe bevis.</numerusform>
            <numerusform>%n innstillinger er ulike dem før. Det er en observasjon og ikke noe bevis.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>&quot;SEARCHPAGESIZE: 20 → 50&quot;</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 Not all settings could be read: %2</source>
        <translation>%1 Ikke alle innstillinger kunne leses: %2</translation>
    </message>
    <message>
        <source>No setting differs from before. That is usual, and does not show whether the flush worked.</source>
        <translation>Ingen innstilling er ulik den før. Det er vanlig og viser ikke om tømmingen virket.</translation>
    </message>
</context>
<context>
    <name>sluice::SignInDialog</name>
    <message>
        <source>Certificate Authorities</source>
        <translation>Sertifikatutstedere</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Sertifikater (*.pem *.crt *.cer);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Understood as %1</source>
        <translation>Forstått som %1</translation>
    </message>
    <message>
        <source>Recent addresses</source>
        <translation>Nylige adresser</translation>
    </message>
    <message>
        <source>Only %1 has addresses like this one, so it was chosen as the product.</source>
        <translation>Bare %1 har slike adresser, så det ble valgt som produkt.</translation>
    </message>
    <message>
        <source>The certificate is trusted for this sign-in.</source>
        <translation>Det stoles på sertifikatet for denne påloggingen.</translation>
    </message>
</context>
<context>
    <name>sluice::SignInFailureDialog</name>
    <message>
        <source>Sign-In to %1 Failed</source>
        <translation>Pålogging på %1 mislyktes</translation>
    </message>
    <message>
        <source>The window still shows the server before.</source>
        <translation>Vinduet viser fremdeles den forrige serveren.</translation>
    </message>
</context>
<context>
    <name>sluice::SignInGate</name>
    <message>
        <source>Not tried: %1 refused this password.</source>
        <translation>Ikke forsøkt: %1 avviste dette passordet.</translation>
    </message>
    <message>
        <source>Not tried: %1 refused this ticket.</source>
        <translation>Ikke forsøkt: %1 avviste denne billetten.</translation>
    </message>
    <message>
        <source>Not tried: %1 refused this access token.</source>
        <translation>Ikke forsøkt: %1 avviste dette tilgangstokenet.</translation>
    </message>
    <message>
        <source>Not tried: %1 refused this session.</source>
        <translation>Ikke forsøkt: %1 avviste denne økten.</translation>
    </message>
    <message>
        <source>Not tried: %1 has not answered whether it accepts this sign-in.</source>
        <translation>Ikke forsøkt: %1 har ikke svart på om den godtar denne påloggingen.</translation>
    </message>
</context>
<context>
    <name>sluice::SignInTest</name>
    <message>
        <source>Asking %1…</source>
        <translation>Spør %1…</translation>
    </message>
    <message>
        <source>St&amp;op Test</source>
        <translation>St&amp;opp testen</translation>
    </message>
    <message>
        <source>Test C&amp;onnection</source>
        <translation>Test tilk&amp;oblingen</translation>
    </message>
    <message>
        <source>Stop Test</source>
        <translation>Stopp testen</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Test tilkoblingen</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Venter på nøkkelringen…</translation>
    </message>
</context>
<context>
    <name>sluice::SignInText</name>
    <message>
        <source>Check how the name is spelt, and whether this computer needs a VPN to find the server.</source>
        <translation>Kontroller hvordan navnet er skrevet, og om denne maskinen trenger VPN for å finne serveren.</translation>
    </message>
    <message>
        <source>Nothing listens on this port. Check the port, and whether the web server is running.</source>
        <translation>Ingenting lytter på denne porten. Kontroller porten, og om webserveren kjører.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Kontroller proxyinnstillingene på denne maskinen.</translation>
    </message>
    <message>
        <source>Check the port, and whether the address has to begin with https:// or http://.</source>
        <translation>Kontroller porten, og om adressen skal begynne med https:// eller http://.</translation>
    </message>
    <message>
        <source>Check whether this port is the one for https.</source>
        <translation>Kontroller om denne porten er den for https.</translation>
    </message>
    <message>
        <source>It does not say where.</source>
        <translation>Den sier ikke hvor.</translation>
    </message>
    <message>
        <source>It points to %1</source>
        <translation>Den viser til %1</translation>
    </message>
    <message>
        <source>Check the address. If it is right, the log of the web server says more.</source>
        <translation>Kontroller adressen. Hvis den er riktig, står det mer i loggen til webserveren.</translation>
    </message>
    <message>
        <source>Check the address and the port, and whether a firewall is in between. A slow server may need a longer timeout, under Advanced.</source>
        <translation>Kontroller adressen og porten, og om det står en brannmur imellom. En treg server kan trenge et lengre tidsavbrudd, under Avansert.</translation>
    </message>
    <message>
        <source>Ask whoever runs the web server whether it admits this computer.</source>
        <translation>Spør dem som drifter webserveren, om den slipper inn denne maskinen.</translation>
    </message>
    <message>
        <source>The log of the server says more.</source>
        <translation>Det står mer i loggen til serveren.</translation>
    </message>
    <message>
        <source>Only testers notice what happens here.</source>
        <translation>Bare testere merker det som skjer her.</translation>
    </message>
    <message>
        <source>Only developers notice what happens here.</source>
        <translation>Bare utviklere merker det som skjer her.</translation>
    </message>
    <message>
        <source>The mock server that comes with Sluice. Nothing here is real.</source>
        <translation>Den simulerte serveren som følger med Sluice. Ingenting her er virkelig.</translation>
    </message>
    <message>
        <source>User and Password</source>
        <translation>Bruker og passord</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passord:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>The address begins with http://, so the password travels to the server unencrypted.</source>
        <translation>Adressen begynner med http://, så passordet sendes ukryptert til serveren.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billett</translation>
    </message>
    <message>
        <source>Tick&amp;et:</source>
        <translation>&amp;Billett:</translation>
    </message>
    <message>
        <source>Enter the ticket.</source>
        <translation>Skriv inn billetten.</translation>
    </message>
    <message>
        <source>The address begins with http://, so the ticket travels to the server unencrypted.</source>
        <translation>Adressen begynner med http://, så billetten sendes ukryptert til serveren.</translation>
    </message>
    <message>
        <source>Access Token</source>
        <translation>Tilgangstoken</translation>
    </message>
    <message>
        <source>Acc&amp;ess token:</source>
        <translation>Tilgang&amp;stoken:</translation>
    </message>
    <message>
        <source>Enter the access token.</source>
        <translation>Skriv inn tilgangstokenet.</translation>
    </message>
    <message>
        <source>The address begins with http://, so the access token travels to the server unencrypted.</source>
        <translation>Adressen begynner med http://, så tilgangstokenet sendes ukryptert til serveren.</translation>
    </message>
    <message>
        <source>Browser Session</source>
        <translation>Nettleserøkt</translation>
    </message>
    <message>
        <source>Cooki&amp;e:</source>
        <translation>Informasjonskap&amp;sel:</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Informasjonskapsel</translation>
    </message>
    <message>
        <source>Enter the cookie of a browser that is signed in.</source>
        <translation>Skriv inn informasjonskapselen fra en pålogget nettleser.</translation>
    </message>
    <message>
        <source>The address begins with http://, so the cookie travels to the server unencrypted.</source>
        <translation>Adressen begynner med http://, så informasjonskapselen sendes ukryptert til serveren.</translation>
    </message>
    <message>
        <source>Enter the name of the user.</source>
        <translation>Skriv inn navnet på brukeren.</translation>
    </message>
    <message>
        <source>Enter the XSRF token that belongs to the cookie.</source>
        <translation>Skriv inn XSRF-tokenet som hører til informasjonskapselen.</translation>
    </message>
    <message>
        <source>%1, as chosen.</source>
        <translation>%1, som valgt.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>&quot;REST v1 — REST is preferred, and the server offers it.&quot;</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The interface is chosen under Advanced.</source>
        <translation>Grensesnittet velges under Avansert.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Skriv inn passordet.</translation>
    </message>
    <message>
        <source>Look at the certificate. If an authority of your company signed it, name the file of that authority in the settings of the connection.</source>
        <translation>Se på sertifikatet. Hvis en utsteder i firmaet ditt har signert det, oppgi filen til den utstederen i innstillingene for tilkoblingen.</translation>
    </message>
    <message>
        <source>Ask the people who run the web server to let requests to %1 pass without it.</source>
        <translation>Be dem som drifter nettserveren, om å slippe forespørsler til %1 gjennom uten den.</translation>
    </message>
    <message>
        <source>Check whether the address is that of %1, and not of another program.</source>
        <translation>Kontroller om adressen tilhører %1 og ikke et annet program.</translation>
    </message>
    <message>
        <source>People use it for their daily work. A server that nobody has classified is treated as Production.</source>
        <translation>Folk bruker den i det daglige arbeidet. En server som ingen har klassifisert, behandles som produksjon.</translation>
    </message>
    <message>
        <source>The next version of production is tried out here, with realistic data.</source>
        <translation>Her prøves neste versjon av produksjon ut, med realistiske data.</translation>
    </message>
</context>
<context>
    <name>sluice::SignersDialog</name>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signerere</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingeravtrykk</translation>
    </message>
    <message>
        <source>Made known by</source>
        <translation>Gjort kjent av</translation>
    </message>
    <message>
        <source>the administrator of this computer</source>
        <translation>administratoren for denne maskinen</translation>
    </message>
    <message>
        <source>this account</source>
        <translation>denne kontoen</translation>
    </message>
    <message>
        <source>You have none yet. It is made when you first sign a plan, a comment or an approval, and kept in the keychain.</source>
        <translation>Du har ingen ennå. Den lages når du første gang signerer en plan, en kommentar eller en godkjenning, og lagres i nøkkelringen.</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingeravtrykk %1</translation>
    </message>
    <message>
        <source>Only the administrator of this computer can remove this signer.</source>
        <translation>Bare administratoren for denne maskinen kan fjerne denne signereren.</translation>
    </message>
    <message>
        <source>Remove Signer</source>
        <translation>Fjern signerer</translation>
    </message>
    <message>
        <source>Plans that %1 has signed or approved will not count here any more.</source>
        <translation>Planer som %1 har signert eller godkjent, vil ikke telle her lenger.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
</context>
<context>
    <name>sluice::SigningKey</name>
    <message>
        <source>The key for signing is kept in the keychain only. %1</source>
        <translation>Signeringsnøkkelen oppbevares bare i nøkkelringen. %1</translation>
    </message>
    <message>
        <source>What the keychain holds in place of the key for signing is none. Remove it from the kept secrets; then another key is made.</source>
        <translation>Det nøkkelringen har i stedet for signeringsnøkkelen, er ingen nøkkel. Fjern det fra de lagrede hemmelighetene; da lages en annen nøkkel.</translation>
    </message>
    <message>
        <source>this account</source>
        <translation>denne kontoen</translation>
    </message>
    <message>
        <source>It did not keep the one that was made.</source>
        <translation>Den beholdt ikke nøkkelen som ble laget.</translation>
    </message>
    <message>
        <source>Another program makes it just now. Try again.</source>
        <translation>Et annet program lager den akkurat nå. Prøv igjen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be locked: %2.</source>
        <translation>Filen %1 kan ikke låses: %2.</translation>
    </message>
</context>
<context>
    <name>sluice::Strategy</name>
    <message>
        <source>At once, 1 to %1 nodes can be sent to.</source>
        <translation>Det kan sendes til 1 til %1 noder samtidig.</translation>
    </message>
    <message>
        <source>A wave has at least 1 node.</source>
        <translation>En bølge har minst 1 node.</translation>
    </message>
    <message>
        <source>A pause takes from 0 seconds to a day.</source>
        <translation>En pause varer fra 0 sekunder til et døgn.</translation>
    </message>
    <message>
        <source>The factor of the gate is a number from 1 to 1,000.</source>
        <translation>Faktoren for porten er et tall fra 1 til 1000.</translation>
    </message>
    <message>
        <source>A run can stop after 1 failed node at the earliest.</source>
        <translation>En kjøring kan tidligst stanse etter 1 node som mislyktes.</translation>
    </message>
    <message>
        <source>The limit for a node is at least 1 second.</source>
        <translation>Grensen for en node er minst 1 sekund.</translation>
    </message>
</context>
<context>
    <name>sluice::StrategyDialog</name>
    <message>
        <source>All nodes at once</source>
        <translation>Alle noder samtidig</translation>
    </message>
    <message>
        <source>One node after the other</source>
        <translation>Én node etter den andre</translation>
    </message>
    <message>
        <source>In waves</source>
        <translation>I bølger</translation>
    </message>
</context>
<context>
    <name>sluice::TerminalCommand</name>
    <message>
        <source>sluicectl does this by itself where it is necessary.</source>
        <translation>sluicectl gjør dette av seg selv når det trengs.</translation>
    </message>
    <message>
        <source>sluicectl has no command that does this alone.</source>
        <translation>sluicectl har ingen kommando som bare gjør dette.</translation>
    </message>
    <message>
        <source>This went to one node of a farm, and the same command of sluicectl goes to every node.</source>
        <translation>Dette gikk til én node i en serverfarm, og den samme kommandoen i sluicectl går til alle nodene.</translation>
    </message>
</context>
<context>
    <name>sluice::TickHeader</name>
    <message>
        <source>All caches shown</source>
        <translation>Alle hurtigbuffere som vises</translation>
    </message>
    <message>
        <source>Space ticks or unticks every cache that is shown. The arrow keys choose the column to sort by.</source>
        <translation>Mellomrom merker eller fjerner merket for alle hurtigbuffere som vises. Piltastene velger kolonnen det sorteres etter.</translation>
    </message>
</context>
<context>
    <name>sluice::TickedServers</name>
    <message>
        <source>Ticked Servers</source>
        <translation>avkryssede servere</translation>
    </message>
    <message>
        <source>1 Ticked Server</source>
        <translation>1 avkrysset server</translation>
    </message>
    <message numerus="yes">
        <source>%n Ticked Servers</source>
        <translation>
            <numerusform>%n avkrysset server</numerusform>
            <numerusform>%n avkryssede servere</numerusform>
        </translation>
    </message>
    <message>
        <source>Flush Ticked &amp;Caches on %1…</source>
        <comment>… 2 Ticked Servers</comment>
        <translation>Tøm &amp;merkede hurtigbuffere på %1…</translation>
    </message>
    <message>
        <source>Flush 1 Ticked &amp;Cache on %1…</source>
        <comment>… 2 Ticked Servers</comment>
        <translation>Tøm 1 &amp;merket hurtigbuffer på %1…</translation>
    </message>
    <message numerus="yes">
        <source>Flush %n Ticked &amp;Caches on %1…</source>
        <comment>… 2 Ticked Servers</comment>
        <translation>
            <numerusform>Tøm %n &amp;merket hurtigbuffer på %1…</numerusform>
            <numerusform>Tøm %n &amp;merkede hurtigbuffere på %1…</numerusform>
        </translation>
    </message>
    <message>
        <source>Flush Caches by &amp;Name on %1…</source>
        <comment>… 2 Ticked Servers</comment>
        <translation>Tøm hurtigbuffere etter na&amp;vn på %1…</translation>
    </message>
    <message>
        <source>Flush All Cac&amp;hes on %1…</source>
        <comment>… 2 Ticked Servers</comment>
        <translation>Tøm &amp;alle hurtigbuffere på %1…</translation>
    </message>
    <message>
        <source>Clear Confi&amp;guration on %1…</source>
        <comment>… 2 Ticked Servers</comment>
        <translation>Tøm konfi&amp;gurasjonen på %1…</translation>
    </message>
    <message>
        <source>Un&amp;tick All Servers</source>
        <translation>Fjern alle kr&amp;yss</translation>
    </message>
</context>
<context>
    <name>sluice::TlsReasons</name>
    <message>
        <source>The certificate names no server, so it does not say that this is %1.</source>
        <translation>Sertifikatet oppgir ingen server, så det sier ikke at dette er %1.</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2: another server may be answering.</source>
        <translation>Sertifikatet gjelder %1, ikke %2: Det kan være en annen server som svarer.</translation>
    </message>
    <message>
        <source>The server does not answer with TLS: the address may have to begin with http.</source>
        <translation>Serveren svarer ikke med TLS: Adressen må kanskje begynne med http.</translation>
    </message>
    <message>
        <source>The server does not accept the client certificate.</source>
        <translation>Serveren godtar ikke klientsertifikatet.</translation>
    </message>
    <message>
        <source>The key of the certificate has only %1 bits: others may have calculated it and could impersonate this server.</source>
        <translation>Nøkkelen til sertifikatet har bare %1 biter: Andre kan ha regnet den ut og kan utgi seg for å være denne serveren.</translation>
    </message>
    <message>
        <source>The certificate is signed in a way that is no longer safe (%1): it may be forged.</source>
        <translation>Sertifikatet er signert på en måte som ikke lenger er trygg (%1): Det kan være forfalsket.</translation>
    </message>
    <message>
        <source>The certificate is self-signed: no authority confirms that it belongs to this server.</source>
        <translation>Sertifikatet er selvsignert: Ingen utsteder bekrefter at det hører til denne serveren.</translation>
    </message>
    <message>
        <source>The certificate goes back to %1, which is not trusted here: no trusted authority confirms that it belongs to this server.</source>
        <translation>Sertifikatet går tilbake til %1, som ikke er klarert her: Ingen klarert utsteder bekrefter at det hører til denne serveren.</translation>
    </message>
    <message>
        <source>The certificate was issued by %1, which is not known here, or the server does not send all intermediate certificates: no trusted authority confirms that it belongs to this server.</source>
        <translation>Sertifikatet er utstedt av %1, som ikke er kjent her, eller serveren sender ikke alle mellomliggende sertifikater: Ingen klarert utsteder bekrefter at det hører til denne serveren.</translation>
    </message>
    <message>
        <source>The certificate expired on %1: it no longer proves which server this is.</source>
        <translation>Sertifikatet utløp %1: Det beviser ikke lenger hvilken server dette er.</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on, or the clock of this computer is wrong.</source>
        <translation>Sertifikatet er gyldig først fra %1, eller klokken på denne datamaskinen går feil.</translation>
    </message>
    <message>
        <source>The certificate was revoked: it does not prove which server this is.</source>
        <translation>Sertifikatet er trukket tilbake: Det beviser ikke hvilken server dette er.</translation>
    </message>
    <message>
        <source>The server shows no certificate: nothing proves which server this is.</source>
        <translation>Serveren viser ikke noe sertifikat: Ingenting beviser hvilken server dette er.</translation>
    </message>
    <message>
        <source>The server offers no TLS 1.2 or newer, and older versions are not safe.</source>
        <translation>Serveren tilbyr ikke TLS 1.2 eller nyere, og eldre versjoner er ikke trygge.</translation>
    </message>
    <message>
        <source>The server requires a client certificate, and none is set for it.</source>
        <translation>Serveren krever et klientsertifikat, og det er ikke angitt noe for den.</translation>
    </message>
    <message>
        <source>The server refuses the connection: it may not accept the client certificate, or there is no encryption that both sides support.</source>
        <translation>Serveren avviser forbindelsen: Kanskje godtar den ikke klientsertifikatet, eller det finnes ingen kryptering som begge sider støtter.</translation>
    </message>
    <message>
        <source>The server refuses the connection: it may require a client certificate, or there is no encryption that both sides support.</source>
        <translation>Serveren avviser forbindelsen: Kanskje krever den et klientsertifikat, eller det finnes ingen kryptering som begge sider støtter.</translation>
    </message>
    <message>
        <source>The private key does not belong to the client certificate.</source>
        <translation>Den private nøkkelen hører ikke til klientsertifikatet.</translation>
    </message>
</context>
<context>
    <name>sluice::TransportPolicy</name>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation>Filen %1 inneholder ikke noe sertifikat i PEM-format.</translation>
    </message>
    <message>
        <source>The SHA-256 of a certificate has 64 hexadecimal digits.</source>
        <translation>SHA-256-verdien til et sertifikat har 64 heksadesimale sifre.</translation>
    </message>
    <message>
        <source>The proxy needs the name or the address of its host.</source>
        <translation>Proxyen må ha navnet på eller adressen til verten.</translation>
    </message>
    <message>
        <source>The proxy needs a port.</source>
        <translation>Proxyen må ha en port.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read: %2</source>
        <translation>Sertifikatfilen %1 kan ikke leses: %2</translation>
    </message>
</context>
<context>
    <name>sluice::UnansweredBar</name>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <comment>2026-11-30 14:02:07, crm04: flush-named (CategoryCache, …)</comment>
        <translation>%1, %2: %3 (%4)</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>Show Requests Without Answer</source>
        <translation>Vis forespørsler uten svar</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>L&amp;ukk</translation>
    </message>
    <message>
        <source>Dismiss Requests Without Answer</source>
        <translation>Avvis forespørsler uten svar</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: see the history.</source>
        <translation>
            <numerusform>Og %n til: se historikken.</numerusform>
            <numerusform>Og %n til: se historikken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended before. Nothing was repeated: look whether it happened, then flush again if it did not.</source>
        <translation>Programmet sluttet før det. Ingenting ble gjentatt: Se etter om det skjedde, og tøm på nytt hvis det ikke gjorde det.</translation>
    </message>
    <message>
        <source>1 request of %1 was sent, and its answer is not recorded: Unknown</source>
        <translation>1 forespørsel fra %1 ble sendt, og svaret er ikke ført: Ukjent</translation>
    </message>
    <message numerus="yes">
        <source>%n requests since %1 were sent, and their answers are not recorded: Unknown</source>
        <translation>
            <numerusform>%n forespørsel siden %1 ble sendt, og svaret er ikke ført: Ukjent</numerusform>
            <numerusform>%n forespørsler siden %1 ble sendt, og svarene er ikke ført: Ukjent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::WhichConfigurationDialog</name>
    <message>
        <source>&amp;The accounts that are signed in, one on each server</source>
        <translation>&amp;Kontoene som er pålogget, én på hver server</translation>
    </message>
    <message>
        <source>&amp;All associates</source>
        <translation>&amp;Alle brukere</translation>
    </message>
    <message>
        <source>Clear Configuration on the Ticked Servers</source>
        <translation>Tøm konfigurasjonen på serverne som er krysset av</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applikasjon</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instans</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>&amp;Gjennomgå…</translation>
    </message>
    <message>
        <source>A&amp;pplication:</source>
        <translation>A&amp;pplikasjon:</translation>
    </message>
    <message>
        <source>&amp;Instance:</source>
        <translation>&amp;Instans:</translation>
    </message>
    <message>
        <source>Cleared for:</source>
        <translation>Tømmes for:</translation>
    </message>
</context>
<context>
    <name>sluice::WholeCacheNotes</name>
    <message>
        <source>About this cache</source>
        <translation>Om denne hurtigbufferen</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Hva den inneholder</translation>
    </message>
    <message>
        <source>Flush it after</source>
        <translation>Tøm den etter at</translation>
    </message>
    <message>
        <source>It does not help for</source>
        <translation>Det hjelper ikke for</translation>
    </message>
    <message>
        <source>What a flush does</source>
        <translation>Hva en tømming gjør</translation>
    </message>
</context>
<context>
    <name>sluice::Window</name>
    <message>
        <source>All caches</source>
        <translation>Alle hurtigbuffere</translation>
    </message>
    <message>
        <source>1 cache</source>
        <translation>1 hurtigbuffer</translation>
    </message>
    <message numerus="yes">
        <source>%n caches</source>
        <translation>
            <numerusform>%n hurtigbuffer</numerusform>
            <numerusform>%n hurtigbuffere</numerusform>
        </translation>
    </message>
    <message>
        <source>Flush All Caches</source>
        <translation>Tøm alle hurtigbuffere</translation>
    </message>
    <message>
        <source>Flush 1 Cache</source>
        <translation>Tøm 1 hurtigbuffer</translation>
    </message>
    <message numerus="yes">
        <source>Flush %n Caches</source>
        <translation>
            <numerusform>Tøm %n hurtigbuffer</numerusform>
            <numerusform>Tøm %n hurtigbuffere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>Flush 3 Caches on crm.example.com</comment>
        <translation>%1 på %2</translation>
    </message>
    <message>
        <source>Flushing all caches on %1…</source>
        <translation>Tømmer alle hurtigbuffere på %1…</translation>
    </message>
    <message>
        <source>Flushing 1 cache on %1…</source>
        <translation>Tømmer 1 hurtigbuffer på %1…</translation>
    </message>
    <message numerus="yes">
        <source>Flushing %n caches on %1…</source>
        <translation>
            <numerusform>Tømmer %n hurtigbuffer på %1…</numerusform>
            <numerusform>Tømmer %n hurtigbuffere på %1…</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Pålogget som %1</translation>
    </message>
    <message>
        <source>Signed in as %1 (%2)</source>
        <translation>Pålogget som %1 (%2)</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-status %1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg på</translation>
    </message>
    <message>
        <source>Read the list of caches</source>
        <translation>Les listen over hurtigbuffere</translation>
    </message>
    <message>
        <source>Flush all caches</source>
        <translation>Tøm alle hurtigbuffere</translation>
    </message>
    <message>
        <source>Flush: %1</source>
        <comment>names of caches</comment>
        <translation>Tøm: %1</translation>
    </message>
    <message>
        <source>The server listed 1 cache</source>
        <translation>Serveren listet opp 1 hurtigbuffer</translation>
    </message>
    <message numerus="yes">
        <source>The server listed %n caches</source>
        <translation>
            <numerusform>Serveren listet opp %n hurtigbuffer</numerusform>
            <numerusform>Serveren listet opp %n hurtigbuffere</numerusform>
        </translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Kryptert (TLS)</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Ikke kryptert</translation>
    </message>
    <message>
        <source>Finished: %1, after %2 ms</source>
        <translation>Ferdig: %1, etter %2 ms</translation>
    </message>
    <message>
        <source>user-defined fields</source>
        <translation>brukerdefinerte felt</translation>
    </message>
    <message>
        <source>web panels</source>
        <translation>webpaneler</translation>
    </message>
    <message>
        <source>task menus</source>
        <translation>oppgavemenyer</translation>
    </message>
    <message>
        <source>archive panels of custom objects</source>
        <translation>arkivpaneler for egendefinerte objekter</translation>
    </message>
    <message>
        <source>Rebuild Deltas of User-Defined Fields</source>
        <translation>Bygg deltaene for brukerdefinerte felt på nytt</translation>
    </message>
    <message>
        <source>Rebuild Deltas of Web Panels</source>
        <translation>Bygg deltaene for webpaneler på nytt</translation>
    </message>
    <message>
        <source>Rebuild Deltas of Task Menus</source>
        <translation>Bygg deltaene for oppgavemenyer på nytt</translation>
    </message>
    <message>
        <source>Rebuild Deltas of Archive Panels</source>
        <translation>Bygg deltaene for arkivpaneler på nytt</translation>
    </message>
    <message>
        <source>Configurations of %1, for all associates</source>
        <translation>Konfigurasjonene for %1, for alle brukere</translation>
    </message>
    <message>
        <source>Configurations of %1, only for this account</source>
        <translation>Konfigurasjonene for %1, bare for denne kontoen</translation>
    </message>
    <message>
        <source>Deltas of %1</source>
        <comment>web panels</comment>
        <translation>Deltaer for %1</translation>
    </message>
    <message>
        <source>Clear Configurations for All Associates</source>
        <translation>Tøm konfigurasjonene for alle brukere</translation>
    </message>
    <message>
        <source>Clear Configurations for This Account</source>
        <translation>Tøm konfigurasjonene for denne kontoen</translation>
    </message>
    <message>
        <source>Clearing configurations of %1 on %2…</source>
        <translation>Tømmer konfigurasjonene for %1 på %2…</translation>
    </message>
    <message>
        <source>Rebuilding deltas of %1 on %2…</source>
        <translation>Bygger deltaene for %1 på %2 på nytt…</translation>
    </message>
    <message>
        <source>Clear configurations of %1, for all associates</source>
        <translation>Tøm konfigurasjonene for %1, for alle brukere</translation>
    </message>
    <message>
        <source>Clear configurations of %1, only for this account</source>
        <translation>Tøm konfigurasjonene for %1, bare for denne kontoen</translation>
    </message>
    <message>
        <source>Rebuild deltas of %1</source>
        <translation>Bygg deltaene for %1 på nytt</translation>
    </message>
    <message>
        <source>Flushes and rebuilds the deltas of task menus.</source>
        <translation>Tømmer og bygger deltaene for oppgavemenyer på nytt.</translation>
    </message>
    <message>
        <source>Flushes and rebuilds the deltas of the archive panels of custom objects.</source>
        <translation>Tømmer og bygger deltaene for arkivpanelene for egendefinerte objekter på nytt.</translation>
    </message>
    <message>
        <source>%1 over %2, as chosen.</source>
        <comment>Signed in as ADM0 over SOAP, as chosen.</comment>
        <translation>%1 over %2, som valgt.</translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <comment>Signed in as ADM0 over REST v1: why</comment>
        <translation>%1 over %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n requests: %1</source>
        <translation>
            <numerusform>%n forespørsel: %1</numerusform>
            <numerusform>Alle %n forespørslene: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of %1 requests was not acknowledged. %2</source>
        <comment>… Deltas of web panels: No answer</comment>
        <translation>1 av %1 forespørsler ble ikke bekreftet. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 requests were not acknowledged. %2</source>
        <comment>… Deltas of web panels: No answer</comment>
        <translation>
            <numerusform>%n av %1 forespørsler ble ikke bekreftet. %2</numerusform>
            <numerusform>%n av %1 forespørsler ble ikke bekreftet. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — One more request was not acknowledged: see Activity.</source>
        <translation>%1 — Én forespørsel til ble ikke bekreftet: se Aktivitet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n more requests were not acknowledged: see Activity.</source>
        <translation>
            <numerusform>%1 — %n forespørsel til ble ikke bekreftet: se Aktivitet.</numerusform>
            <numerusform>%1 — %n forespørsler til ble ikke bekreftet: se Aktivitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logg av</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>Sammenlign innstillinger</translation>
    </message>
    <message>
        <source>Flushing the cache of %1…</source>
        <translation>Tømmer hurtigbufferen på %1…</translation>
    </message>
    <message>
        <source>Reading the settings of %1…</source>
        <translation>Leser innstillingene på %1…</translation>
    </message>
    <message>
        <source>The server did not answer in time. It may still hold the ticket of %1.</source>
        <translation>Serveren svarte ikke i tide. Den kan fortsatt ha billetten til %1.</translation>
    </message>
    <message>
        <source>%1 The server may still hold the ticket of %2.</source>
        <translation>%1 Serveren kan fortsatt ha billetten til %2.</translation>
    </message>
    <message>
        <source>The cached configurations of all associates are dropped, and built again when they are next used. Everybody may notice this for a while. No data is lost.</source>
        <translation>De bufrede konfigurasjonene for alle brukere fjernes, og bygges på nytt neste gang de brukes. Alle kan merke dette en stund. Ingen data går tapt.</translation>
    </message>
    <message>
        <source>Only the cached configurations of the account that is signed in are dropped, and built again when they are next used. No data is lost.</source>
        <translation>Bare de bufrede konfigurasjonene for den påloggede kontoen fjernes, og bygges på nytt neste gang de brukes. Ingen data går tapt.</translation>
    </message>
    <message>
        <source>Flushes and rebuilds the deltas of user-defined fields. Useful after fields were published, or extra fields of Service were added or edited.</source>
        <translation>Tømmer og bygger deltaene for brukerdefinerte felt på nytt. Nyttig etter at felt er publisert, eller ekstrafelt i Service er lagt til eller endret.</translation>
    </message>
    <message>
        <source>Flushes and rebuilds the deltas of web panels. Useful after panels were added or edited, or made visible to other groups.</source>
        <translation>Tømmer og bygger deltaene for webpaneler på nytt. Nyttig etter at paneler er lagt til eller endret, eller gjort synlige for andre grupper.</translation>
    </message>
    <message>
        <source>This affects everybody on the server, not only the account that is signed in.</source>
        <translation>Dette berører alle på serveren, ikke bare kontoen som er pålogget.</translation>
    </message>
    <message>
        <source>The server has ended the ticket of %1.</source>
        <translation>Serveren har avsluttet billetten til %1.</translation>
    </message>
    <message>
        <source>The server no longer had a ticket of %1.</source>
        <translation>Serveren hadde ikke lenger noen billett for %1.</translation>
    </message>
    <message>
        <source>All caches of this server are dropped and filled again when they are next used. Everybody who works with the server notices that for a while. No data is lost.</source>
        <translation>Alle hurtigbuffere på denne serveren tømmes og fylles igjen neste gang de brukes. Alle som arbeider mot serveren, merker det en stund. Ingen data går tapt.</translation>
    </message>
    <message>
        <source>Flush %1 caches: %2, %3, and 1 more</source>
        <translation>Tøm %1 hurtigbuffere: %2, %3 og 1 til</translation>
    </message>
    <message numerus="yes">
        <source>Flush %1 caches: %2, %3, and %n more</source>
        <translation>
            <numerusform>Tøm %1 hurtigbuffere: %2, %3 og %n til</numerusform>
            <numerusform>Tøm %1 hurtigbuffere: %2, %3 og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>All caches: Acknowledged</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::WindowClosing</name>
    <message>
        <source>%1 was taken back. Nothing has been sent.</source>
        <translation>%1 ble angret. Ingenting er sendt.</translation>
    </message>
    <message>
        <source>&amp;Stop and Quit</source>
        <translation>&amp;Stopp og avslutt</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>Quit Sluice?</source>
        <translation>Avslutte Sluice?</translation>
    </message>
    <message>
        <source>&amp;Keep Open</source>
        <translation>&amp;Hold åpen</translation>
    </message>
    <message>
        <source>%1 has not answered yet.</source>
        <translation>%1 har ikke svart ennå.</translation>
    </message>
    <message>
        <source>1 of %1 nodes is done.</source>
        <translation>1 av %1 noder er ferdig.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes are done.</source>
        <translation>
            <numerusform>%n av %1 noder er ferdige.</numerusform>
            <numerusform>%n av %1 noder er ferdige.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you quit now, nothing more is sent. What has left already may still have its effect, and nobody will know whether it did.</source>
        <translation>Hvis du avslutter nå, sendes ikke noe mer. Det som allerede er sendt, kan fremdeles ha sin virkning, og ingen får vite om det skjedde.</translation>
    </message>
    <message>
        <source>The action is over now. This is known:</source>
        <translation>Handlingen er over nå. Dette er kjent:</translation>
    </message>
</context>
<context>
    <name>sluice::WindowPlanning</name>
    <message>
        <source>Open &amp;Plan…</source>
        <translation>Åpne p&amp;lan …</translation>
    </message>
    <message>
        <source>Si&amp;gners…</source>
        <translation>Si&amp;gnerere …</translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation>Åpne plan</translation>
    </message>
    <message>
        <source>Plans (*.%1);;All files (*)</source>
        <translation>Planer (*.%1);;Alle filer (*)</translation>
    </message>
</context>
<context>
    <name>sluice::WindowPlans</name>
    <message>
        <source>This plan is not carried out, and nothing was sent. %1</source>
        <translation>Denne planen blir ikke utført, og ingenting ble sendt. %1</translation>
    </message>
    <message>
        <source>Written by %1, %2.</source>
        <comment>Anna, 30/11/2026 14:03</comment>
        <translation>Skrevet av %1, %2.</translation>
    </message>
    <message>
        <source>Approved by %1, %2.</source>
        <comment>Bo, 30/11/2026 14:20</comment>
        <translation>Godkjent av %1, %2.</translation>
    </message>
    <message>
        <source>It may be carried out until %1, as it is.</source>
        <translation>Den kan utføres til %1, slik den er.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm-farm: No server answers …</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nobody is signed in to any of the servers, so nothing was sent. %1</source>
        <translation>Ingen er pålogget på noen av serverne, så ingenting ble sendt. %1</translation>
    </message>
    <message>
        <source>Nothing of this plan was sent, because not all of its servers could be signed in to. %1</source>
        <translation>Ingenting av denne planen ble sendt, fordi det ikke gikk å logge på alle serverne i den. %1</translation>
    </message>
    <message>
        <source>The names were not compared with the list of %1: %2</source>
        <comment>crm02: …</comment>
        <translation>Navnene ble ikke sammenlignet med listen til %1: %2</translation>
    </message>
    <message>
        <source>Nothing is sent, because this plan may not be carried out any more. %1</source>
        <translation>Ingenting sendes, fordi denne planen ikke lenger kan utføres. %1</translation>
    </message>
    <message>
        <source>Its file holds another plan now.</source>
        <translation>Filen inneholder en annen plan nå.</translation>
    </message>
    <message>
        <source>It is not approved as it was.</source>
        <translation>Den er ikke godkjent slik den var.</translation>
    </message>
    <message>
        <source>Something else is in progress, so this plan was not begun.</source>
        <translation>Noe annet pågår, så denne planen ble ikke startet.</translation>
    </message>
    <message>
        <source>Something else is in progress, so nobody was signed in, and nothing was approved.</source>
        <translation>Noe annet pågår, så ingen ble logget på, og ingenting ble godkjent.</translation>
    </message>
</context>
<context>
    <name>sluice::WindowPolicies</name>
    <message>
        <source>%1, %2</source>
        <comment>crm-farm, crm01</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sluice::WindowPresets</name>
    <message>
        <source>P&amp;resets</source>
        <translation>&amp;Forhåndsvalg</translation>
    </message>
    <message>
        <source>The Presets Cannot Be Read</source>
        <translation>Forhåndsvalgene kan ikke leses</translation>
    </message>
    <message>
        <source>No Preset Is Stored</source>
        <translation>Ingen forhåndsvalg er lagret</translation>
    </message>
    <message>
        <source>&amp;Manage Presets…</source>
        <translation>&amp;Behandle forhåndsvalg …</translation>
    </message>
    <message>
        <source>The preset %1 cannot be used: %2</source>
        <translation>Forhåndsvalget %1 kan ikke brukes: %2</translation>
    </message>
</context>
<context>
    <name>sluice::WindowRuns</name>
    <message>
        <source>What is done now is not recorded. %1</source>
        <translation>Det som gjøres nå, føres ikke i historikken. %1</translation>
    </message>
    <message>
        <source>In Production nothing is sent that cannot be recorded. %1</source>
        <translation>I produksjon sendes ikke noe som ikke kan føres i historikken. %1</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>Eksporter resultater</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Regneark (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The results cannot be written to %1: %2</source>
        <translation>Resultatene kan ikke skrives til %1: %2</translation>
    </message>
    <message>
        <source>S&amp;kip the Node It Is Held For</source>
        <translation>&amp;Hopp over noden den venter på</translation>
    </message>
    <message>
        <source>S&amp;kip %1</source>
        <translation>&amp;Hopp over %1</translation>
    </message>
    <message>
        <source>S&amp;kip This Node (%1)</source>
        <translation>&amp;Hopp over denne noden (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::WindowServers</name>
    <message>
        <source>&amp;Find Server</source>
        <translation>&amp;Finn server</translation>
    </message>
    <message>
        <source>S&amp;ign In to This Server</source>
        <translation>Logg &amp;på denne serveren</translation>
    </message>
    <message>
        <source>&amp;Add Server…</source>
        <translation>&amp;Legg til server…</translation>
    </message>
    <message>
        <source>&amp;Edit Server…</source>
        <translation>&amp;Rediger server…</translation>
    </message>
    <message>
        <source>Dup&amp;licate Server…</source>
        <translation>&amp;Dupliser server…</translation>
    </message>
    <message>
        <source>&amp;Remove Server…</source>
        <translation>Fj&amp;ern server…</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Flytt &amp;opp</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Flytt &amp;ned</translation>
    </message>
    <message>
        <source>I&amp;mport Servers…</source>
        <translation>&amp;Importer servere…</translation>
    </message>
    <message>
        <source>E&amp;xport Servers…</source>
        <translation>E&amp;ksporter servere…</translation>
    </message>
    <message>
        <source>&amp;Kept Secrets…</source>
        <translation>Lagrede &amp;hemmeligheter…</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Servere</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
</context>
<context>
    <name>sluice::WindowSignIn</name>
    <message>
        <source>Trust a certificate</source>
        <translation>Stole på et sertifikat</translation>
    </message>
    <message>
        <source>The certificate is trusted from the next sign-in on.</source>
        <translation>Sluice stoler på sertifikatet fra og med neste pålogging.</translation>
    </message>
    <message>
        <source>%1 has no node called %2 any more, so nothing was changed.</source>
        <translation>%1 har ikke lenger noen node som heter %2, så ingenting ble endret.</translation>
    </message>
    <message>
        <source>Prepare the sign-in</source>
        <translation>Forberede påloggingen</translation>
    </message>
</context>
<context>
    <name>sluice::WithoutRecordDialog</name>
    <message>
        <source>&amp;Send Without a Record</source>
        <translation>&amp;Send uten føring</translation>
    </message>
    <message>
        <source>Send Without a Record</source>
        <translation>Send uten føring</translation>
    </message>
    <message>
        <source>Enter a reason.</source>
        <translation>Skriv inn en begrunnelse.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Velg en fil.</translation>
    </message>
    <message>
        <source>File for the Records</source>
        <translation>Fil for oppføringene</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Accounts</name>
    <message>
        <source>--password-file names none of the servers of this command. They are: %1.</source>
        <translation>--password-file oppgir ingen av serverne i denne kommandoen. De er: %1.</translation>
    </message>
    <message>
        <source>The servers of this command sign in as different accounts, so %1 cannot be used: give each its own secret with --password-file NAME=FILE.</source>
        <translation>Serverne i denne kommandoen logger på med ulike kontoer, så %1 kan ikke brukes: Gi hver av dem sin egen hemmelighet med --password-file NAME=FILE.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ActionCommand</name>
    <message>
        <source>This run is not recorded completely: %1</source>
        <translation>Denne kjøringen er ikke fullstendig registrert: %1</translation>
    </message>
    <message>
        <source>The sign-in was tried before the start: %1</source>
        <translation>Påloggingen ble prøvd før starten: %1</translation>
    </message>
    <message>
        <source>%1. Waiting until %2; Ctrl+C stops it.</source>
        <comment>3 of 12 nodes</comment>
        <translation>%1. Venter til %2; Ctrl+C stanser.</translation>
    </message>
    <message>
        <source>%1 There is no terminal to ask on, so nothing more is sent.</source>
        <translation>%1 Det er ingen terminal å spørre i, så ingenting mer sendes.</translation>
    </message>
    <message>
        <source>Continue? [y/N]</source>
        <translation>Fortsette? [j/N]</translation>
    </message>
    <message>
        <source>The names were not checked, because the list of caches could not be read: %1</source>
        <translation>Navnene ble ikke kontrollert, fordi listen over hurtigbuffere ikke kunne leses: %1</translation>
    </message>
    <message>
        <source>The server lists no cache “%1”.</source>
        <translation>Serveren har ingen hurtigbuffer «%1» i listen.</translation>
    </message>
    <message>
        <source>The server lists no cache “%1”, but “%2”.</source>
        <translation>Serveren har ingen hurtigbuffer «%1» i listen, men «%2».</translation>
    </message>
    <message>
        <source>Nothing was flushed. A plan file with a name that the server does not list, such as a table, has to be signed by somebody who is signed in, so that it holds the lists.</source>
        <translation>Ingenting ble tømt. En planfil med et navn som serveren ikke viser i listen, for eksempel en tabell, må signeres av noen som er logget på, slik at den inneholder listene.</translation>
    </message>
    <message>
        <source>Nothing was flushed. To flush a name that the server does not list, such as a table, add --allow-unknown.</source>
        <translation>Ingenting ble tømt. Legg til --allow-unknown for å tømme et navn som serveren ikke viser i listen, for eksempel en tabell.</translation>
    </message>
    <message>
        <source>The server lists no cache “%1”, so it is skipped there.</source>
        <translation>Serveren viser ingen hurtigbuffer «%1», så den hoppes over der.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a server and its node</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Note: The plan does not say which caches these nodes listed when it was signed, so nothing was compared: %1.</source>
        <translation>Merk: Planen sier ikke hvilke hurtigbuffere disse nodene hadde i listen da den ble signert, så ingenting ble sammenlignet: %1.</translation>
    </message>
    <message>
        <source>The plan file %1 was changed since this run began.</source>
        <translation>Planfilen %1 er endret siden denne kjøringen begynte.</translation>
    </message>
    <message>
        <source>%1 The plan may not be carried out any more, so nothing more is sent.</source>
        <translation>%1 Planen kan ikke lenger utføres, så ingenting mer sendes.</translation>
    </message>
    <message>
        <source>Step %1, which is sent once, goes here, because the first node does not list all its caches.</source>
        <translation>Trinn %1, som sendes én gang, går hit, fordi den første noden ikke lister alle hurtigbufferne i det.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ApprovePlanCommand</name>
    <message>
        <source>%1 Nothing was approved.</source>
        <translation>%1 Ingenting ble godkjent.</translation>
    </message>
    <message>
        <source>You made this plan, so somebody else has to approve it.</source>
        <translation>Du har laget denne planen, så en annen må godkjenne den.</translation>
    </message>
    <message>
        <source>The plan may not be carried out.</source>
        <translation>Planen kan ikke utføres.</translation>
    </message>
    <message>
        <source>The administrator of this computer has to make your key known first: `sluicectl plan key --make` makes and prints it.</source>
        <translation>Administratoren for denne maskinen må først gjøre nøkkelen din kjent: `sluicectl plan key --make` lager og viser den.</translation>
    </message>
    <message>
        <source>Stopped before anything was approved.</source>
        <translation>Stoppet før noe ble godkjent.</translation>
    </message>
    <message>
        <source>Nobody could sign in to %1.</source>
        <translation>Ingen kunne logge på %1.</translation>
    </message>
    <message>
        <source>The name of --as contains a character that cannot be seen.</source>
        <translation>Navnet i --as inneholder et tegn som ikke kan ses.</translation>
    </message>
    <message>
        <source>Approved by %1, with the key %2: %3</source>
        <translation>Godkjent av %1, med nøkkelen %2: %3</translation>
    </message>
    <message>
        <source>Whether it lists the caches of the plan is not known: %1</source>
        <translation>Det er ikke kjent om den har hurtigbufferne i planen i listen: %1</translation>
    </message>
    <message>
        <source>No node of %1 has shown that it accepts your sign-in.</source>
        <translation>Ingen node i %1 har vist at den godtar påloggingen din.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Certificate</name>
    <message>
        <source>  Certificate of: %1</source>
        <translation>  Sertifikat for: %1</translation>
    </message>
    <message>
        <source>  Issued by: %1</source>
        <translation>  Utstedt av: %1</translation>
    </message>
    <message>
        <source>  For these names: %1</source>
        <translation>  For disse navnene: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>  Valid from %1 until %2</source>
        <translation>  Gyldig fra %1 til %2</translation>
    </message>
    <message>
        <source>  SHA-256: %1</source>
        <translation>  SHA-256: %1</translation>
    </message>
    <message>
        <source>WARNING: this is NOT the certificate that is trusted for this server. Trusted is:</source>
        <translation>ADVARSEL: Dette er IKKE sertifikatet som det stoles på for denne serveren. Det som det stoles på, er:</translation>
    </message>
    <message>
        <source>Somebody may be listening in, or the certificate was renewed: ask the administrator of the server before you trust another one.</source>
        <translation>Noen kan avlytte forbindelsen, eller sertifikatet kan være fornyet: Spør administratoren for serveren før du stoler på et annet.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server for the fingerprint, over another channel. Only if it is the same, trust the certificate with:</source>
        <translation>Be administratoren for serveren om fingeravtrykket, gjennom en annen kanal. Bare hvis det er det samme, stoler du på sertifikatet med:</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ClassLabel</name>
    <message>
        <source>%1, node %2</source>
        <translation>%1, node %2</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Confirmation</name>
    <message>
        <source>Flush this cache on %1?</source>
        <translation>Tømme denne hurtigbufferen på %1?</translation>
    </message>
    <message numerus="yes">
        <source>Flush these %n caches on %1?</source>
        <translation>
            <numerusform>Tømme denne %n hurtigbufferen på %1?</numerusform>
            <numerusform>Tømme disse %n hurtigbufferne på %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the configurations of application %1, instance %2, for everybody on %3?</source>
        <translation>Tømme konfigurasjonene for applikasjonen %1, instansen %2, for alle på %3?</translation>
    </message>
    <message>
        <source>Clear your own configurations of application %1, instance %2, on %3?</source>
        <translation>Tømme dine egne konfigurasjoner for applikasjonen %1, instansen %2, på %3?</translation>
    </message>
    <message>
        <source>Flush every cache on %1?</source>
        <translation>Tømme alle hurtigbuffere på %1?</translation>
    </message>
    <message>
        <source>--confirm names another host than %1, so nothing was sent.</source>
        <translation>--confirm oppgir en annen vert enn %1, så ingenting ble sendt.</translation>
    </message>
    <message>
        <source>In Production --yes is not enough: add --confirm %1. Nothing was sent.</source>
        <translation>I produksjon er ikke --yes nok: Legg til --confirm %1. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>This server is in Production. Type %1 to go on: </source>
        <translation>Denne serveren er i produksjon. Skriv %1 for å fortsette: </translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the answer to a question; its first letter alone will do</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>There is no terminal to ask on: in Production, add --confirm %1. Nothing was sent.</source>
        <translation>Det er ingen terminal å spørre på: I produksjon må du legge til --confirm %1. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>There is no terminal to ask on: add --yes. Nothing was sent.</source>
        <translation>Det er ingen terminal å spørre på: Legg til --yes. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of user-defined fields on %1?</source>
        <translation>Tømme og bygge deltaene for brukerdefinerte felt på %1 på nytt?</translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of web panels on %1?</source>
        <translation>Tømme og bygge deltaene for webpaneler på %1 på nytt?</translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of task menus on %1?</source>
        <translation>Tømme og bygge deltaene for oppgavemenyer på %1 på nytt?</translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of archive panels of custom objects on %1?</source>
        <translation>Tømme og bygge deltaene for arkivpaneler for egendefinerte objekter på %1 på nytt?</translation>
    </message>
    <message>
        <source>--confirm does not name the tenant %1, so nothing was sent.</source>
        <translation>--confirm oppgir ikke leietakeren %1, så ingenting ble sendt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>crm01 (its address)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (one node: %2)</source>
        <translation>%1 (én node: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n nodes: %2)</source>
        <translation>
            <numerusform>%1 (%n node: %2)</numerusform>
            <numerusform>%1 (%n noder: %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>--confirm names none of the servers of this command, so nothing was sent.</source>
        <translation>--confirm oppgir ingen av serverne i denne kommandoen, så ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Carry out “%1” on %2?</source>
        <translation>Utføre «%1» på %2?</translation>
    </message>
    <message>
        <source>  %1 is protected.</source>
        <translation>  %1 er beskyttet.</translation>
    </message>
    <message>
        <source>For this server --yes is not enough: add --confirm %1. Nothing was sent.</source>
        <translation>For denne serveren er ikke --yes nok: Legg til --confirm %1. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>There is no terminal to ask on: add --confirm %1. Nothing was sent.</source>
        <translation>Det er ingen terminal å spørre på: Legg til --confirm %1. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Type %1 to go on: </source>
        <translation>Skriv %1 for å fortsette: </translation>
    </message>
    <message>
        <source>On %1:</source>
        <comment>the name of a server</comment>
        <translation>På %1:</translation>
    </message>
    <message numerus="yes">
        <source>Do this on these %n servers?</source>
        <translation>
            <numerusform>Gjøre dette på denne %n serveren?</numerusform>
            <numerusform>Gjøre dette på disse %n serverne?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry out these %n steps there?</source>
        <translation>
            <numerusform>Utføre dette %n trinnet der?</numerusform>
            <numerusform>Utføre disse %n trinnene der?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry out these %1 steps on %n servers?</source>
        <translation>
            <numerusform>Utføre disse %1 trinnene på %n server?</numerusform>
            <numerusform>Utføre disse %1 trinnene på %n servere?</numerusform>
        </translation>
    </message>
    <message>
        <source>These servers are in Production: %1. Type %2 to go on: </source>
        <translation>Disse serverne er i produksjon: %1. Skriv %2 for å fortsette: </translation>
    </message>
    <message>
        <source>One of these servers is in Production. Type %1 to go on: </source>
        <translation>En av disse serverne er i produksjon. Skriv %1 for å fortsette: </translation>
    </message>
    <message>
        <source>Approve this plan?</source>
        <translation>Godkjenne denne planen?</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Countdown</name>
    <message numerus="yes">
        <source>Sending in %n s. A signal such as SIGINT cancels it.</source>
        <translation>
            <numerusform>Sendes om %n s. Et signal som SIGINT avbryter.</numerusform>
            <numerusform>Sendes om %n s. Et signal som SIGINT avbryter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s; Ctrl+C cancels it.</source>
        <translation>
            <numerusform>Sendes om %n s; Ctrl+C avbryter.</numerusform>
            <numerusform>Sendes om %n s; Ctrl+C avbryter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ctl::DryRun</name>
    <message>
        <source>Another node gets it, once for the farm.</source>
        <translation>En annen node får den, én gang for serverfarmen.</translation>
    </message>
    <message>
        <source>Not sent: %1: %2</source>
        <translation>Ikke sendt: %1: %2</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was sent.</source>
        <translation>Dette var en prøvekjøring: Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <comment>crm, node crm01, step 2</comment>
        <translation>%1, trinn %2</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::HistoryCheckpointsCommand</name>
    <message>
        <source>Say --journal yes or --journal no.</source>
        <translation>Si --journal yes eller --journal no.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::HistoryCommand</name>
    <message>
        <source>--%1 is a date such as 2026-11-30, or a date and time such as 2026-11-30T14:00.</source>
        <translation>--%1 er en dato som 2026-11-30, eller dato og tid som 2026-11-30T14:00.</translation>
    </message>
    <message>
        <source>There is no run %1: `sluicectl history list` lists them.</source>
        <translation>Det finnes ingen kjøring %1: `sluicectl history list` viser dem.</translation>
    </message>
    <message>
        <source>Several runs begin with %1: name more of its id.</source>
        <translation>Flere kjøringer begynner med %1: Oppgi mer av id-en.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::HistoryExportCommand</name>
    <message>
        <source>Say in which form: --format csv, json or markdown.</source>
        <translation>Oppgi formen: --format csv, json eller markdown.</translation>
    </message>
    <message>
        <source>The export has no checkpoint: %1</source>
        <translation>Eksporten har ikke noe kontrollpunkt: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::HistoryListCommand</name>
    <message>
        <source>--limit is a number of runs, 1 or more.</source>
        <translation>--limit er et antall kjøringer, 1 eller flere.</translation>
    </message>
    <message>
        <source>The history has no such run.</source>
        <translation>Historikken har ingen slik kjøring.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::HistoryOutput</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n venter</numerusform>
            <numerusform>%n venter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n ikke sendt</numerusform>
            <numerusform>%n ikke sendt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>ingenting sendt</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>avsluttet %1</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>pågår ennå</translation>
    </message>
    <message>
        <source>interrupted: its program ended before the run did</source>
        <translation>avbrutt: Programmet sluttet før kjøringen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bekreftet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Hoppet over</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbrutt</translation>
    </message>
    <message>
        <source>%1 %2%3</source>
        <comment>time, word, why</comment>
        <extracomment>&quot;sent 14:02:07, 14:02:08 Refused: no right&quot;</extracomment>
        <translation>%1 %2%3</translation>
    </message>
    <message>
        <source>sent %1, %2</source>
        <translation>sendt %1, %2</translation>
    </message>
    <message>
        <source>sent %1, waiting for the answer</source>
        <translation>sendt %1, venter på svaret</translation>
    </message>
    <message>
        <source>%1 (somebody has seen this)</source>
        <translation>%1 (noen har sett dette)</translation>
    </message>
    <message>
        <source>%1, node %2</source>
        <translation>%1, node %2</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, forsøk %2</translation>
    </message>
    <message>
        <source>, as %1</source>
        <comment>an account</comment>
        <translation>, som %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>avbrutt</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Kjøring:</translation>
    </message>
    <message>
        <source>Begun:</source>
        <translation>Startet:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Tilstand:</translation>
    </message>
    <message>
        <source>By:</source>
        <translation>Av:</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>account, machine, program</comment>
        <translation>%1 på %2, %3</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Grunn:</translation>
    </message>
    <message>
        <source>Change:</source>
        <translation>Endring:</translation>
    </message>
    <message>
        <source>Repeats:</source>
        <translation>Gjentar:</translation>
    </message>
    <message>
        <source>Plan:</source>
        <translation>Plan:</translation>
    </message>
    <message>
        <source>Outcome:</source>
        <translation>Utfall:</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Hvorfor:</translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n records, as the checkpoints say.</source>
        <translation>
            <numerusform>Uendret: %n oppføring, slik kontrollpunktene sier.</numerusform>
            <numerusform>Uendret: %n oppføringer, slik kontrollpunktene sier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Altered. %1</source>
        <translation>Endret. %1</translation>
    </message>
    <message numerus="yes">
        <source>Shorter: %n records, and a checkpoint knows of %1.</source>
        <translation>
            <numerusform>Kortere: %n oppføring, og et kontrollpunkt kjenner til %1.</numerusform>
            <numerusform>Kortere: %n oppføringer, og et kontrollpunkt kjenner til %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to compare with: the %n records fit each other, but without a checkpoint they may have been written anew.</source>
        <translation>
            <numerusform>Ingenting å sammenligne med: %n oppføring er i orden i seg selv, men uten et kontrollpunkt kan den være skrevet på nytt.</numerusform>
            <numerusform>Ingenting å sammenligne med: De %n oppføringene passer til hverandre, men uten et kontrollpunkt kan de være skrevet på nytt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints do not count: their signature is not genuine.</source>
        <translation>
            <numerusform>%n kontrollpunkt teller ikke: Signaturen er ikke ekte.</numerusform>
            <numerusform>%n kontrollpunkter teller ikke: Signaturen er ikke ekte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed with the key %1.</source>
        <translation>Signert med nøkkelen %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints are of other histories.</source>
        <translation>
            <numerusform>%n kontrollpunkt hører til andre historikker.</numerusform>
            <numerusform>%n kontrollpunkter hører til andre historikker.</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint is kept anywhere.</source>
        <translation>Ingen kontrollpunkter tas vare på noe sted.</translation>
    </message>
    <message numerus="yes">
        <source>At the end of each run and after each %n records, a checkpoint is kept:</source>
        <translation>
            <numerusform>Ved slutten av hver kjøring og etter hver %n post tas det vare på et kontrollpunkt:</numerusform>
            <numerusform>Ved slutten av hver kjøring og etter %n poster tas det vare på et kontrollpunkt:</numerusform>
        </translation>
    </message>
    <message>
        <source>in the journal of the system</source>
        <translation>i journalen til systemet</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>i %1</translation>
    </message>
    <message>
        <source>There is no key to sign with yet, so this program keeps none. --make-key makes one.</source>
        <translation>Det finnes ingen nøkkel til å signere med ennå, så dette programmet tar ikke vare på noen. --make-key lager en.</translation>
    </message>
    <message>
        <source>Signed with the key %1 (fingerprint %2).</source>
        <translation>Signert med nøkkelen %1 (fingeravtrykk %2).</translation>
    </message>
    <message>
        <source>sent %1, no answer recorded: %2</source>
        <translation>sendt %1, ikke noe svar er ført: %2</translation>
    </message>
    <message>
        <source>its beginning is not in this history</source>
        <translation>begynnelsen står ikke i denne historikken</translation>
    </message>
    <message>
        <source>not known: its beginning is not in this history, only what followed</source>
        <translation>ukjent: begynnelsen står ikke i denne historikken, bare det som fulgte</translation>
    </message>
    <message>
        <source>Written by:</source>
        <translation>Skrevet av:</translation>
    </message>
    <message>
        <source>Approved by:</source>
        <translation>Godkjent av:</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Utelatt:</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::HistorySeenCommand</name>
    <message>
        <source>The run %1 goes on, and its answers may still come.</source>
        <translation>Kjøringen %1 pågår, og svarene kan ennå komme.</translation>
    </message>
    <message>
        <source>Of the run %1 no answer is missing that nobody has seen.</source>
        <translation>I kjøringen %1 mangler det ikke noe svar som ingen vet om.</translation>
    </message>
    <message>
        <source>%1 on %2 has seen that the answer is not recorded.</source>
        <translation>%1 på %2 har sett at svaret ikke er ført.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::HistoryVerifyCommand</name>
    <message>
        <source>Stopped before the history was verified.</source>
        <translation>Stanset før historikken ble kontrollert.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Filen %1 kan ikke leses: %2</translation>
    </message>
    <message>
        <source>There is no checkpoint in %1.</source>
        <translation>Det finnes ikke noe kontrollpunkt i %1.</translation>
    </message>
    <message>
        <source>Checkpoints are kept in %1, and that file is not there.</source>
        <translation>Kontrollpunkter tas vare på i %1, og den filen finnes ikke.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::JobCommand</name>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Stoppet før noe ble sendt.</translation>
    </message>
    <message>
        <source>Not confirmed, so nothing was sent.</source>
        <translation>Ikke bekreftet, så ingenting ble sendt.</translation>
    </message>
    <message>
        <source>%1, node %2</source>
        <translation>%1, node %2</translation>
    </message>
    <message>
        <source>Cancelled: nothing was sent.</source>
        <translation>Avbrutt: Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Note: with --binding get, passwords and tickets are part of addresses, which proxies and servers write into their logs.</source>
        <translation>Merk: Med --binding get er passord og billetter en del av adresser, som proxyer og servere skriver i loggene sine.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent. What allows it is %2.</source>
        <translation>%1 Ingenting ble sendt. Det som tillater det, er %2.</translation>
    </message>
    <message>
        <source>%1: %2 Nothing was sent.</source>
        <translation>%1: %2 Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>--hold-after-first asks on a terminal, and there is none. Nothing was sent.</source>
        <translation>--hold-after-first spør i en terminal, og det finnes ingen. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Stopped before anything was approved.</source>
        <translation>Stoppet før noe ble godkjent.</translation>
    </message>
    <message>
        <source>Not confirmed, so nothing was approved.</source>
        <translation>Ikke bekreftet, så ingenting ble godkjent.</translation>
    </message>
    <message>
        <source>After the first node it would be asked on a terminal whether to go on, and there is none. Nothing was sent.</source>
        <translation>Etter den første noden ville det bli spurt i en terminal om det skal fortsettes, og det finnes ingen. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Warning: the sign-in goes to %1 over http, where others can read it.</source>
        <comment>crm01, crm02</comment>
        <translation>Advarsel: Påloggingen sendes til %1 over http, der andre kan lese den.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::JobRecord</name>
    <message>
        <source>%1 What is not recorded there is written to %2.</source>
        <translation>%1 Det som ikke registreres der, skrives til %2.</translation>
    </message>
    <message>
        <source>No checkpoint of the history is kept: %1</source>
        <translation>Det tas ikke vare på noe kontrollpunkt for historikken: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n requests of earlier runs were sent, and their answers are not recorded. See `sluicectl history show %1`.</source>
        <translation>
            <numerusform>%n forespørsel i tidligere kjøringer ble sendt, og svaret er ikke ført. Se `sluicectl history show %1`.</numerusform>
            <numerusform>%n forespørsler i tidligere kjøringer ble sendt, og svarene er ikke ført. Se `sluicectl history show %1`.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 In Production nothing is sent that cannot be recorded, so nothing was sent. If it cannot wait: --without-record REASON --record-to FILE.</source>
        <translation>%1 I Produksjon sendes ingenting som ikke kan registreres, så ingenting ble sendt. Hvis det ikke kan vente: --without-record REASON --record-to FILE.</translation>
    </message>
    <message>
        <source>%1 Nothing is sent of an approved plan that cannot be recorded, so nothing was sent. If it cannot wait: --without-record REASON --record-to FILE.</source>
        <translation>%1 Av en godkjent plan sendes ingenting som ikke kan registreres, så ingenting ble sendt. Hvis det ikke kan vente: --without-record REASON --record-to FILE.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::JsonAnswer</name>
    <message>
        <source>It ended with status %1.</source>
        <translation>Det endte med status %1.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::KeptSecrets</name>
    <message>
        <source>It is not known what the keychain holds. %1</source>
        <translation>Det er ikke kjent hva nøkkelringen inneholder. %1</translation>
    </message>
    <message>
        <source>Kept in the keychain for %1: %2</source>
        <translation>Lagret i nøkkelringen for %1: %2</translation>
    </message>
    <message>
        <source>%1 is stored, but not its secret (%2): %3</source>
        <translation>%1 er lagret, men ikke hemmeligheten (%2): %3</translation>
    </message>
    <message>
        <source>`sluicectl servers list --leftovers` lists what is left, and `servers forget` tries again.</source>
        <translation>`sluicectl servers list --leftovers` lister opp det som er igjen, og `servers forget` prøver på nytt.</translation>
    </message>
    <message>
        <source>Removed from the keychain for %1: %2</source>
        <translation>Fjernet fra nøkkelringen for %1: %2</translation>
    </message>
    <message>
        <source>Still in the keychain for %1: %2. %3</source>
        <translation>Fortsatt i nøkkelringen for %1: %2. %3</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ListCommand</name>
    <message>
        <source>The server lists no cache.</source>
        <translation>Serveren har ingen hurtigbuffere i listen.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::MockServeCommand</name>
    <message>
        <source>The journal %1 cannot be written: %2</source>
        <translation>Journalen %1 kan ikke skrives: %2</translation>
    </message>
    <message>
        <source>The mock cannot listen at port %1: %2</source>
        <translation>Den simulerte serveren kan ikke lytte på port %1: %2</translation>
    </message>
    <message>
        <source>The scenario %1 cannot be read: %2</source>
        <translation>Scenarioet %1 kan ikke leses: %2</translation>
    </message>
    <message>
        <source>A mistake in the scenario %1: %2</source>
        <translation>En feil i scenarioet %1: %2</translation>
    </message>
    <message>
        <source>The scenario %1 has more than %2 bytes.</source>
        <translation>Scenarioet %1 har mer enn %2 byte.</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 står der mer enn én gang.</translation>
    </message>
    <message>
        <source>faults[%1] (%2) met no connection.</source>
        <translation>faults[%1] (%2) traff ingen forbindelse.</translation>
    </message>
    <message>
        <source>faults[%1] (%2) met no request.</source>
        <translation>faults[%1] (%2) traff ingen forespørsel.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Output</name>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <translation>
            <numerusform>%n bekreftet</numerusform>
            <numerusform>%n bekreftet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n avvist</numerusform>
            <numerusform>%n avvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n ikke utført</numerusform>
            <numerusform>%n ikke utført</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n ukjent</numerusform>
            <numerusform>%n ukjente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n hoppet over</numerusform>
            <numerusform>%n hoppet over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n avbrutt</numerusform>
            <numerusform>%n avbrutt</numerusform>
        </translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Services:</source>
        <translation>Services:</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>Versjon:</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>Beskrivelse:</translation>
    </message>
    <message>
        <source>Company:</source>
        <translation>Firma:</translation>
    </message>
    <message>
        <source>Database:</source>
        <translation>Database:</translation>
    </message>
    <message>
        <source>The output could not be written: %1</source>
        <translation>Utdataene kunne ikke skrives: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>REST v1 (why so)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Interface:</source>
        <translation>Grensesnitt:</translation>
    </message>
    <message>
        <source>state: %1</source>
        <translation>tilstand: %1</translation>
    </message>
    <message>
        <source>%1: generation %2</source>
        <translation>%1: generasjon %2</translation>
    </message>
    <message>
        <source>Observation: %1</source>
        <translation>Observasjon: %1</translation>
    </message>
    <message>
        <source>Clock:</source>
        <translation>Klokke:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Merk:</translation>
    </message>
    <message>
        <source>%1 took the ticket back.</source>
        <translation>%1 tok billetten tilbake.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>&quot;2026-11-22T14:03:22. The server&apos;s clock agrees with the one of this computer.&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 does not know this ticket: it may have ended already, or be mistyped.</source>
        <translation>%1 kjenner ikke denne billetten: Den kan være utløpt allerede eller feilskrevet.</translation>
    </message>
    <message>
        <source>nobody reads it</source>
        <translation>ingen leser den</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n nodes</source>
        <translation>
            <numerusform>%1 av %n node</numerusform>
            <numerusform>%1 av %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 of 12 nodes, 1 failed</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <comment>crm, node crm01, step 2</comment>
        <translation>%1, trinn %2</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Plan</name>
    <message numerus="yes">
        <source>%n nodes at once.</source>
        <translation>
            <numerusform>%n node om gangen.</numerusform>
            <numerusform>%n noder samtidig.</numerusform>
        </translation>
    </message>
    <message>
        <source>One node after the other.</source>
        <translation>Én node etter den andre.</translation>
    </message>
    <message numerus="yes">
        <source>One node after the other, with %n s between them.</source>
        <translation>
            <numerusform>Én node etter den andre, med %n s mellom dem.</numerusform>
            <numerusform>Én node etter den andre, med %n s mellom dem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waves of %n nodes.</source>
        <translation>
            <numerusform>Bølger på %n node.</numerusform>
            <numerusform>Bølger på %n noder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waves of %1 nodes, with %n s between them.</source>
        <translation>
            <numerusform>Bølger på %1 noder, med %n s mellom dem.</numerusform>
            <numerusform>Bølger på %1 noder, med %n s mellom dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent before %1.</source>
        <translation>Ingenting sendes før %1.</translation>
    </message>
    <message>
        <source>After the first node it is asked whether to go on.</source>
        <translation>Etter den første noden blir det spurt om det skal fortsettes.</translation>
    </message>
    <message>
        <source>It goes on when the nodes before answer within %1 times the time of before.</source>
        <translation>Det fortsetter når nodene før svarer innen %1 ganger tiden de brukte før.</translation>
    </message>
    <message numerus="yes">
        <source>It stops when %n nodes did not answer OK.</source>
        <translation>
            <numerusform>Det stanser når %n node ikke har svart OK.</numerusform>
            <numerusform>Det stanser når %n noder ikke har svart OK.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A node may take %n s.</source>
        <translation>
            <numerusform>En node kan bruke %n s.</numerusform>
            <numerusform>En node kan bruke %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of user-defined fields</source>
        <translation>Tøm og bygg på nytt deltaene for brukerdefinerte felt</translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of web panels</source>
        <translation>Tøm og bygg på nytt deltaene for webpaneler</translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of task menus</source>
        <translation>Tøm og bygg på nytt deltaene for oppgavemenyer</translation>
    </message>
    <message>
        <source>Flush and rebuild the deltas of archive panels of custom objects</source>
        <translation>Tøm og bygg på nytt deltaene for arkivpaneler for egendefinerte objekter</translation>
    </message>
    <message>
        <source>Clear the configurations of application %1, instance %2, for everybody</source>
        <translation>Tøm konfigurasjonene for applikasjonen %1, instansen %2, for alle</translation>
    </message>
    <message>
        <source>Clear the configurations of application %1, instance %2, of the account that signs in</source>
        <translation>Tøm konfigurasjonene for applikasjonen %1, instansen %2, til kontoen som logger på</translation>
    </message>
    <message>
        <source>Flush every cache</source>
        <translation>Tøm alle hurtigbuffere</translation>
    </message>
    <message>
        <source>Flush %1</source>
        <comment>caches</comment>
        <translation>Tøm %1</translation>
    </message>
    <message>
        <source>%1, once for each farm</source>
        <comment>what is done</comment>
        <translation>%1, én gang for hver serverfarm</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>the number of a step, and what it does</comment>
        <extracomment>&quot;1. Flush CurrencyCache.&quot;</extracomment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>It goes on only if every node answers OK.</source>
        <translation>Det fortsetter bare hvis hver node svarer OK.</translation>
    </message>
    <message>
        <source>The settings are compared before and after, where a server tells them.</source>
        <translation>Innstillingene sammenlignes før og etter, der en server oppgir dem.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::PlanCommentCommand</name>
    <message>
        <source>The plan has no comment.</source>
        <translation>Planen har ingen kommentar.</translation>
    </message>
    <message>
        <source>Name the comment by its number, 1 to %1, as `sluicectl plan check` shows it.</source>
        <translation>Oppgi kommentaren med nummeret, 1 til %1, slik `sluicectl plan check` viser det.</translation>
    </message>
    <message>
        <source>The name of --as contains a character that cannot be seen.</source>
        <translation>Navnet i --as inneholder et tegn som ikke kan ses.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Lagret.</translation>
    </message>
    <message>
        <source>Saved. Its approvals are gone, because they were given before this change.</source>
        <translation>Lagret. Godkjenningene er borte, fordi de ble gitt før denne endringen.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::PlanFile</name>
    <message>
        <source>%1 UTC</source>
        <comment>a date with its time</comment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>noen uten navn</translation>
    </message>
    <message>
        <source>%1 (key %2, known here as %3)</source>
        <translation>%1 (nøkkel %2, kjent her som %3)</translation>
    </message>
    <message>
        <source>%1 (key %2, not known here)</source>
        <translation>%1 (nøkkel %2, ikke kjent her)</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>a server and an account</comment>
        <translation>%1, som %2</translation>
    </message>
    <message numerus="yes">
        <source>(%n caches listed)</source>
        <translation>
            <numerusform>(%n hurtigbuffer i listen)</numerusform>
            <numerusform>(%n hurtigbuffere i listen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>server, node or cache, why</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>besvart</translation>
    </message>
    <message>
        <source>open</source>
        <translation>åpen</translation>
    </message>
    <message>
        <source>%1. %2, %3, %4: %5</source>
        <comment>number, author, time, state, text</comment>
        <translation>%1. %2, %3, %4: %5</translation>
    </message>
    <message>
        <source>%1, %2, signed in as %3</source>
        <comment>person, time, accounts</comment>
        <translation>%1, %2, logget på som %3</translation>
    </message>
    <message>
        <source>Plan of %1</source>
        <translation>Plan av %1</translation>
    </message>
    <message>
        <source>Made %1, may be carried out until %2</source>
        <translation>Laget %1, kan utføres til %2</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Laget %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grunn: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Endring: %1</translation>
    </message>
    <message>
        <source>Hash: %1</source>
        <translation>Hash: %1</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Trinn:</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>Hvor:</translation>
    </message>
    <message>
        <source>How:</source>
        <translation>Hvordan:</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Utelatt:</translation>
    </message>
    <message>
        <source>Comments:</source>
        <translation>Kommentarer:</translation>
    </message>
    <message>
        <source>Approvals:</source>
        <translation>Godkjenninger:</translation>
    </message>
    <message>
        <source>It may be carried out now.</source>
        <translation>Den kan utføres nå.</translation>
    </message>
    <message>
        <source>It is approved, and may be carried out now.</source>
        <translation>Den er godkjent og kan utføres nå.</translation>
    </message>
    <message>
        <source>It may not be carried out:</source>
        <translation>Den kan ikke utføres:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Merknader:</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::PlanKeyCommand</name>
    <message>
        <source>There is no key for signing yet: add --make, or sign something.</source>
        <translation>Det finnes ingen signeringsnøkkel ennå: Legg til --make, eller signer noe.</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Fingeravtrykk: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Nøkkel: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::PlanVerdict</name>
    <message>
        <source>The plan may not be carried out, so nothing was sent.</source>
        <translation>Planen kan ikke utføres, så ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Merk: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Presets</name>
    <message>
        <source>Stored the preset %1. `sluicectl run` carries it out.</source>
        <translation>Planen %1 er lagret. `sluicectl run` utfører den.</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>gruppen %1</translation>
    </message>
    <message>
        <source>%1, node %2</source>
        <translation>%1, node %2</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Hvor: %1</translation>
    </message>
    <message>
        <source>How: %1</source>
        <translation>Hvordan: %1</translation>
    </message>
    <message>
        <source>There is no preset called %1: `sluicectl presets list` lists them.</source>
        <translation>Det finnes ingen lagret plan som heter %1: `sluicectl presets list` lister dem opp.</translation>
    </message>
    <message numerus="yes">
        <source>The preset %1 has %n steps now.</source>
        <translation>
            <numerusform>Den lagrede planen %1 har %n trinn nå.</numerusform>
            <numerusform>Den lagrede planen %1 har %n trinn nå.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ctl::PresetsCommand</name>
    <message>
        <source>There is no preset called %1: `sluicectl presets list` lists them.</source>
        <translation>Det finnes ingen lagret plan som heter %1: `sluicectl presets list` lister dem opp.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::PresetsListCommand</name>
    <message>
        <source>There is no preset yet: `sluicectl presets add` adds one.</source>
        <translation>Det finnes ingen lagret plan ennå: `sluicectl presets add` legger til en.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::PresetsRemoveCommand</name>
    <message>
        <source>Removed the preset %1.</source>
        <translation>Den lagrede planen %1 er fjernet.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::QueriesCommand</name>
    <message>
        <source>Stopped before it was asked.</source>
        <translation>Stanset før den ble spurt.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::RunOutput</name>
    <message>
        <source>The record of this run is incomplete: the history will not show all of this.</source>
        <translation>Denne kjøringen er ikke ført fullstendig: Historikken vil ikke vise alt dette.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::SecretLines</name>
    <message>
        <source>The password file %1 cannot be read: %2</source>
        <translation>Passordfilen %1 kan ikke leses: %2</translation>
    </message>
    <message>
        <source>Warning: others on this machine may read the password file %1.</source>
        <translation>Advarsel: Andre på denne maskinen kan ha tilgang til å lese passordfilen %1.</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Stoppet før noe ble sendt.</translation>
    </message>
    <message>
        <source>The secret is longer than %1 KiB, so it was not used.</source>
        <translation>Hemmeligheten er lengre enn %1 KiB, så den ble ikke brukt.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Secrets</name>
    <message>
        <source>The password is not written in UTF-8.</source>
        <translation>Passordet er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>The ticket is not written in UTF-8.</source>
        <translation>Billetten er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>The ticket is empty.</source>
        <translation>Billetten er tom.</translation>
    </message>
    <message>
        <source>The access token is not written in UTF-8.</source>
        <translation>Tilgangstokenet er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>The access token is empty.</source>
        <translation>Tilgangstokenet er tomt.</translation>
    </message>
    <message>
        <source>The cookie is not written in UTF-8.</source>
        <translation>Informasjonskapselen er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>The cookie is empty.</source>
        <translation>Informasjonskapselen er tom.</translation>
    </message>
    <message>
        <source>The XSRF token is not written in UTF-8.</source>
        <translation>XSRF-tokenet er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>There is no XSRF token: it goes into SLUICE_XSRF or, with --password-stdin, on the second line; a cookie may hold it as XSRF-TOKEN.</source>
        <translation>Det finnes ikke noe XSRF-token: Det skal i SLUICE_XSRF eller, med --password-stdin, på den andre linjen; en informasjonskapsel kan inneholde det som XSRF-TOKEN.</translation>
    </message>
    <message>
        <source>There is no password: set SLUICE_PASSWORD or use --password-stdin.</source>
        <translation>Det finnes ikke noe passord: Angi SLUICE_PASSWORD eller bruk --password-stdin.</translation>
    </message>
    <message>
        <source>There is no ticket: set SLUICE_TICKET or use --password-stdin.</source>
        <translation>Det finnes ingen billett: Angi SLUICE_TICKET eller bruk --password-stdin.</translation>
    </message>
    <message>
        <source>There is no access token: set SLUICE_TOKEN or use --password-stdin.</source>
        <translation>Det finnes ikke noe tilgangstoken: Angi SLUICE_TOKEN eller bruk --password-stdin.</translation>
    </message>
    <message>
        <source>There is no session: set SLUICE_COOKIE and SLUICE_XSRF, or use --password-stdin.</source>
        <translation>Det finnes ingen økt: Angi SLUICE_COOKIE og SLUICE_XSRF, eller bruk --password-stdin.</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>Ticket</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>%1 for %2: </source>
        <comment>Ticket, crm01</comment>
        <translation>%1 for %2: </translation>
    </message>
    <message>
        <source>XSRF token of the browser</source>
        <translation>XSRF-token fra nettleseren</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passordet til %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billett</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Tilgangstoken</translation>
    </message>
    <message>
        <source>Cookie of the browser</source>
        <translation>Informasjonskapsel fra nettleseren</translation>
    </message>
    <message>
        <source>The input ended before there was a password.</source>
        <translation>Inndataene tok slutt før det kom noe passord.</translation>
    </message>
    <message>
        <source>The input ended before there was anything to sign in with.</source>
        <translation>Inndataene tok slutt før det kom noe å logge på med.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServerChange</name>
    <message>
        <source>--pin names no node of this server.</source>
        <translation>--pin oppgir ingen node på denne serveren.</translation>
    </message>
    <message>
        <source>--pin is the SHA-256 fingerprint of a certificate: 64 hexadecimal digits.</source>
        <translation>--pin er SHA-256-fingeravtrykket til et sertifikat: 64 heksadesimale sifre.</translation>
    </message>
    <message>
        <source>Give the server a name with --name.</source>
        <translation>Gi serveren et navn med --name.</translation>
    </message>
    <message>
        <source>Without a class the server counts as Production: set its class with --environment.</source>
        <translation>Uten klasse regnes serveren som produksjon: Angi klassen med --environment.</translation>
    </message>
    <message>
        <source>Without nodes, any node of a farm answers, and nobody knows which: give their direct addresses with --node.</source>
        <translation>Uten noder svarer en hvilken som helst node i en serverfarm, og ingen vet hvilken: Oppgi de direkte adressene med --node.</translation>
    </message>
    <message>
        <source>With --ask-every-time no secret is kept: leave --password-stdin out.</source>
        <translation>Med --ask-every-time lagres ingen hemmelighet: Utelat --password-stdin.</translation>
    </message>
    <message>
        <source>The session of a browser ends soon, so it is not kept: leave --password-stdin out.</source>
        <translation>En nettleserøkt er snart over, så den lagres ikke: Utelat --password-stdin.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServersAddCommand</name>
    <message>
        <source>Added.</source>
        <translation>Lagt til.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServersEditCommand</name>
    <message>
        <source>Say what to change.</source>
        <translation>Oppgi hva som skal endres.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Endret.</translation>
    </message>
    <message>
        <source>Lowering the class from Production needs --confirm &quot;%1&quot;. Nothing was changed.</source>
        <translation>For å senke klassen fra produksjon kreves --confirm &quot;%1&quot;. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>Lowering the class needs --yes. Nothing was changed.</source>
        <translation>For å senke klassen kreves --yes. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>Lower the class of %1 to %2?</source>
        <translation>Senke klassen for %1 til %2?</translation>
    </message>
    <message>
        <source>Give up an address of %1? Its class and policy will no longer hold there.</source>
        <translation>Gi fra seg en adresse for %1? Klassen og reglene vil ikke lenger gjelde der.</translation>
    </message>
    <message>
        <source>A server in Production gives up an address only with --confirm &quot;%1&quot;. Nothing was changed.</source>
        <translation>En server i produksjon gir fra seg en adresse bare med --confirm &quot;%1&quot;. Ingenting ble endret.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServersExportCommand</name>
    <message>
        <source>There is no server called %1.</source>
        <translation>Det finnes ingen server som heter %1.</translation>
    </message>
    <message>
        <source>There is no server in a group called %1.</source>
        <translation>Det finnes ingen server i en gruppe som heter %1.</translation>
    </message>
    <message>
        <source>There is no preset called %1.</source>
        <translation>Det finnes ingen lagret plan som heter %1.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServersForgetCommand</name>
    <message>
        <source>No secret is kept for %1.</source>
        <translation>Ingen hemmelighet er lagret for %1.</translation>
    </message>
    <message>
        <source>No secret is kept for a server that was removed.</source>
        <translation>Ingen hemmelighet er lagret for en server som er fjernet.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServersImportCommand</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Filen %1 kan ikke leses: %2</translation>
    </message>
    <message>
        <source>The servers were stored, and none of the presets: %1</source>
        <translation>Serverne ble lagret, og ingen av planene: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServersListCommand</name>
    <message>
        <source>There is no server yet: `sluicectl servers add` adds one.</source>
        <translation>Det finnes ingen server ennå: `sluicectl servers add` legger til en.</translation>
    </message>
    <message>
        <source>No secret is kept for a server that was removed.</source>
        <translation>Ingen hemmelighet er lagret for en server som er fjernet.</translation>
    </message>
    <message>
        <source>There is no server in a group called %1.</source>
        <translation>Det finnes ingen server i en gruppe som heter %1.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ServersRemoveCommand</name>
    <message>
        <source>Removed.</source>
        <translation>Fjernet.</translation>
    </message>
    <message>
        <source>Removing a server in Production needs --confirm &quot;%1&quot;. Nothing was changed.</source>
        <translation>Å fjerne en server i produksjon krever --confirm &quot;%1&quot;. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>Removing a server needs --yes. Nothing was changed.</source>
        <translation>Å fjerne en server krever --yes. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>Remove %1 from the stored servers?</source>
        <translation>Fjerne %1 fra de lagrede serverne?</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 Ingenting ble endret.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::SignOuts</name>
    <message>
        <source>The server did not confirm in time that the ticket has ended, so the ticket may stay valid until it expires. This says nothing about the flush.</source>
        <translation>Serveren bekreftet ikke i tide at billetten er avsluttet, så billetten kan gjelde til den utløper. Det sier ingenting om tømmingen.</translation>
    </message>
    <message>
        <source>The ticket could not be given back: %1</source>
        <translation>Billetten kunne ikke leveres tilbake: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::SignPlanCommand</name>
    <message>
        <source>%1 Nothing was signed.</source>
        <translation>%1 Ingenting ble signert.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Det finnes allerede en fil %1.</translation>
    </message>
    <message numerus="yes">
        <source>A plan can be carried out for at most %n days.</source>
        <translation>
            <numerusform>En plan kan utføres i høyst %n dag.</numerusform>
            <numerusform>En plan kan utføres i høyst %n dager.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan would start when it has expired.</source>
        <translation>Planen ville starte når den er utløpt.</translation>
    </message>
    <message>
        <source>As of now the plan would not be carried out: %1</source>
        <translation>Slik det er nå, ville planen ikke bli utført: %1</translation>
    </message>
    <message>
        <source>Stopped before anything was signed.</source>
        <translation>Stoppet før noe ble signert.</translation>
    </message>
    <message>
        <source>The server lists no cache “%1”.</source>
        <translation>Serveren har ingen hurtigbuffer «%1» i listen.</translation>
    </message>
    <message>
        <source>The plan does not say which caches it lists: %1</source>
        <translation>Planen sier ikke hvilke hurtigbuffere den har i listen: %1</translation>
    </message>
    <message>
        <source>Nothing was signed. To sign a name that the server does not list, such as a table, add --allow-unknown.</source>
        <translation>Ingenting ble signert. Legg til --allow-unknown for å signere et navn som serveren ikke viser i listen, for eksempel en tabell.</translation>
    </message>
    <message>
        <source>The name of --as contains a character that cannot be seen. Nothing was signed.</source>
        <translation>Navnet i --as inneholder et tegn som ikke kan ses. Ingenting ble signert.</translation>
    </message>
    <message>
        <source>Signed by %1, with the key %2: %3</source>
        <translation>Signert av %1, med nøkkelen %2: %3</translation>
    </message>
    <message>
        <source>Nobody is signed in, so the plan does not say which caches the nodes list, and later nobody can see whether they list others. Nor does it say with which account its author signs in: where a policy demands an approval, four eyes cannot be shown.</source>
        <translation>Ingen er logget på, så planen sier ikke hvilke hurtigbuffere nodene har i listen, og senere kan ingen se om de har andre. Den sier heller ikke hvilken konto forfatteren logger på med: Der en regel krever en godkjenning, kan fire øyne ikke vises.</translation>
    </message>
    <message>
        <source>The server lists no cache “%1”, so it will be skipped there.</source>
        <translation>Serveren viser ingen hurtigbuffer «%1», så den vil bli hoppet over der.</translation>
    </message>
    <message>
        <source>It is not shown with which account you sign in to %1, so the plan does not say it. Where a policy demands an approval, four eyes cannot be shown.</source>
        <translation>Det er ikke vist hvilken konto du logger på %1 med, så planen sier det ikke. Der en regel krever en godkjenning, kan fire øyne ikke vises.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::SignersAddCommand</name>
    <message>
        <source>The plan in this file was changed since it was signed, so its key says nothing.</source>
        <translation>Planen i denne filen er blitt endret siden den ble signert, så nøkkelen sier ingenting.</translation>
    </message>
    <message>
        <source>The key in the file has the fingerprint %1. Is it the one that %2 told you, in another way than with this file?</source>
        <translation>Nøkkelen i filen har fingeravtrykket %1. Er det det som %2 har oppgitt, på en annen måte enn med denne filen?</translation>
    </message>
    <message>
        <source>The key in the file has the fingerprint %1. Compare it with %2, then add --yes. Nothing was changed.</source>
        <translation>Nøkkelen i filen har fingeravtrykket %1. Sammenlign det med %2, og legg så til --yes. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>A key is 64 hexadecimal digits, as `sluicectl plan key` prints them.</source>
        <translation>En nøkkel er 64 heksadesimale sifre, slik `sluicectl plan key` skriver dem.</translation>
    </message>
    <message>
        <source>The administrator of this computer has made this key known, as %1.</source>
        <translation>Administratoren for denne maskinen har gjort denne nøkkelen kjent, som %1.</translation>
    </message>
    <message>
        <source>%1 is known now, with the key %2.</source>
        <translation>%1 er kjent nå, med nøkkelen %2.</translation>
    </message>
    <message>
        <source>%1 is known now, with the key %2. Compare this fingerprint with that person, if you have not: from now on the signature of this key counts here.</source>
        <translation>%1 er kjent nå, med nøkkelen %2. Sammenlign dette fingeravtrykket med personen hvis du ikke har gjort det: Fra nå av teller signaturen til denne nøkkelen her.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::SignersListCommand</name>
    <message>
        <source>%1: %2</source>
        <comment>a name and a fingerprint</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (of the system)</source>
        <translation>%1 (fra systemet)</translation>
    </message>
    <message>
        <source>Nobody&apos;s signature is known yet: `sluicectl signers add` makes one known.</source>
        <translation>Ingens signatur er kjent ennå: `sluicectl signers add` gjør en kjent.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::SignersRemoveCommand</name>
    <message>
        <source>Nobody called %1 is known: `sluicectl signers list` lists them.</source>
        <translation>Ingen som heter %1, er kjent: `sluicectl signers list` lister dem opp.</translation>
    </message>
    <message>
        <source>%1 was made known by the administrator of this computer, and cannot be removed here.</source>
        <translation>%1 er gjort kjent av administratoren for denne maskinen og kan ikke fjernes her.</translation>
    </message>
    <message>
        <source>The signature of %1 does not count here any more.</source>
        <translation>Signaturen til %1 teller ikke lenger her.</translation>
    </message>
    <message>
        <source>Several keys are known as that of %1. Name the key to remove, one of these: %2</source>
        <translation>Flere nøkler er kjent som nøkkelen til %1. Oppgi nøkkelen som skal fjernes, en av disse: %2</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::StateCommand</name>
    <message>
        <source>The server lists no cache, so there is nothing to ask about.</source>
        <translation>Serveren lister ingen hurtigbuffer, så det er ingenting å spørre om.</translation>
    </message>
    <message>
        <source>The server does not tell the generations of its caches: %1</source>
        <translation>Serveren forteller ikke generasjonene til hurtigbufferne: %1</translation>
    </message>
    <message>
        <source>The server does not tell the state of its caches: %1</source>
        <translation>Serveren forteller ikke tilstanden til hurtigbufferne: %1</translation>
    </message>
    <message>
        <source>{every cache that is listed}</source>
        <translation>{hver hurtigbuffer som er på listen}</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::StoreCommand</name>
    <message>
        <source>There is no server called %1: `sluicectl servers list` lists them.</source>
        <translation>Det finnes ingen server som heter %1: `sluicectl servers list` lister dem opp.</translation>
    </message>
    <message>
        <source>There is no server called %1 among those that could be read: mend the mistakes first.</source>
        <translation>Det er ingen tjener som heter %1 blant dem som kunne leses: rett feilene først.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::StoreOutput</name>
    <message>
        <source>NAME</source>
        <translation>NAVN</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPE</translation>
    </message>
    <message>
        <source>PROTOCOL</source>
        <translation>PROTOKOLL</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>NODES</source>
        <translation>NODER</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>BRUKER</translation>
    </message>
    <message>
        <source>CLASS</source>
        <translation>KLASSE</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm01: Password</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Lagt til: %1</translation>
    </message>
    <message>
        <source>Renamed: %1</source>
        <translation>Gitt nytt navn: %1</translation>
    </message>
    <message>
        <source>Imported without trust in a certificate or in unencrypted http, which has to be decided on this computer: %1</source>
        <translation>Importert uten tillit til et sertifikat eller til ukryptert http, for det må avgjøres på denne maskinen: %1</translation>
    </message>
    <message>
        <source>Already in the list: %1</source>
        <translation>Finnes allerede i listen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crm01: Production, because…</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Added the preset: %1</source>
        <translation>La til planen: %1</translation>
    </message>
    <message>
        <source>Renamed the preset: %1</source>
        <translation>Planen fikk et nytt navn: %1</translation>
    </message>
    <message>
        <source>Preset already in the list: %1</source>
        <translation>Planen er allerede i listen: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::StoreQuestion</name>
    <message>
        <source>Type %1 to go on: </source>
        <translation>Skriv %1 for å fortsette: </translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>--confirm names another server than %1, so nothing was changed.</source>
        <translation>--confirm oppgir en annen server enn %1, så ingenting ble endret.</translation>
    </message>
    <message>
        <source>Not confirmed, so nothing was changed.</source>
        <translation>Ikke bekreftet, så ingenting ble endret.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::TakeUp</name>
    <message>
        <source>There is no preset called %1.</source>
        <translation>Det finnes ingen lagret plan som heter %1.</translation>
    </message>
    <message>
        <source>There is no preset called %1. Did you mean %2?</source>
        <translation>Det finnes ingen lagret plan som heter %1. Mente du %2?</translation>
    </message>
    <message>
        <source>%1 `sluicectl presets list` lists them. A plan file is named with its suffix, or with its folder.</source>
        <translation>%1 `sluicectl presets list` lister dem opp. En planfil oppgis med endelsen sin eller med mappen sin.</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Stoppet før noe ble sendt.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Ingenting ble sendt.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Targets</name>
    <message>
        <source>There is no server called %1: `sluicectl servers list` lists them.</source>
        <translation>Det finnes ingen server som heter %1: `sluicectl servers list` lister dem opp.</translation>
    </message>
    <message>
        <source>There is no server in a group called %1: `sluicectl servers list` lists them.</source>
        <translation>Det finnes ingen server i en gruppe som heter %1: `sluicectl servers list` lister dem opp.</translation>
    </message>
    <message>
        <source>--user is for servers with a user and a password, and %1 signs in with something else.</source>
        <translation>--user er for servere med bruker og passord, og pålogging på %1 skjer med noe annet.</translation>
    </message>
    <message>
        <source>%1: %2 Nothing was sent.</source>
        <translation>%1: %2 Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>%1: %2 Say it with --reason. Nothing was sent.</source>
        <translation>%1: %2 Oppgi det med --reason. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>No user is stored for %1: name one with --user.</source>
        <translation>Det er ikke lagret noen bruker for %1: Oppgi en med --user.</translation>
    </message>
    <message>
        <source>None of the servers has a node called %1. Nothing was sent.</source>
        <translation>Ingen av serverne har en node som heter %1. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>%1 has none of the nodes that --node names. Nothing was sent.</source>
        <translation>%1 har ingen av nodene som --node nevner. Ingenting ble sendt.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::TransportSecrets</name>
    <message>
        <source>Password of the proxy %1: </source>
        <translation>Passordet til proxyen %1: </translation>
    </message>
    <message>
        <source>The password of the proxy is not written in UTF-8.</source>
        <translation>Passordet til proxyen er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>There is no password for the proxy %1: set SLUICE_PROXY_PASSWORD.</source>
        <translation>Det finnes ikke noe passord for proxyen %1: Angi SLUICE_PROXY_PASSWORD.</translation>
    </message>
    <message>
        <source>The servers of this command use different proxies, so SLUICE_PROXY_PASSWORD cannot be used.</source>
        <translation>Serverne i denne kommandoen bruker ulike proxyer, så SLUICE_PROXY_PASSWORD kan ikke brukes.</translation>
    </message>
    <message>
        <source>Passphrase of the key in %1: </source>
        <translation>Passfrasen til nøkkelen i %1: </translation>
    </message>
    <message>
        <source>The passphrase is not written in UTF-8.</source>
        <translation>Passfrasen er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>There is no passphrase for the key in %1: set SLUICE_KEY_PASSPHRASE.</source>
        <translation>Det finnes ingen passfrase for nøkkelen i %1: Angi SLUICE_KEY_PASSPHRASE.</translation>
    </message>
    <message>
        <source>The servers of this command use different keys, so SLUICE_KEY_PASSPHRASE cannot be used.</source>
        <translation>Serverne i denne kommandoen bruker ulike nøkler, så SLUICE_KEY_PASSPHRASE kan ikke brukes.</translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Usage</name>
    <message>
        <source>Argument %1 is not written in UTF-8.</source>
        <translation>Argument %1 er ikke skrevet i UTF-8.</translation>
    </message>
    <message>
        <source>There is no option --%1.</source>
        <translation>Det finnes ikke noe valg --%1.</translation>
    </message>
    <message>
        <source>--%1 needs a value; one that begins with a hyphen is written --%1=VALUE.</source>
        <translation>--%1 trenger en verdi; en som begynner med bindestrek, skrives --%1=VALUE.</translation>
    </message>
    <message>
        <source>--%1 is no option of %2.</source>
        <translation>--%1 er ikke et valg for %2.</translation>
    </message>
    <message>
        <source>--%1 was given more than once.</source>
        <translation>--%1 er oppgitt mer enn én gang.</translation>
    </message>
    <message>
        <source>%1 takes options only, and there is a word too many.</source>
        <translation>%1 tar bare valg, og det er ett ord for mye.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Oppgi en kommando.</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Det finnes ingen kommando %1.</translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE.</source>
        <translation>--set tar KEY=VALUE.</translation>
    </message>
    <message>
        <source>Name what to rebuild, one of these: %1.</source>
        <translation>Oppgi hva som skal bygges på nytt, ett av disse: %1.</translation>
    </message>
    <message>
        <source>--%1 is a number from 0 to 65535.</source>
        <translation>--%1 er et tall fra 0 til 65535.</translation>
    </message>
    <message>
        <source>No secret is taken as an argument, because every user of this machine can read arguments: put it into SLUICE_PASSWORD, SLUICE_TICKET, SLUICE_TOKEN, or SLUICE_COOKIE and SLUICE_XSRF, or use --password-stdin or --password-file; and the application token into SLUICE_APP_TOKEN.</source>
        <translation>Ingen hemmelighet tas imot som argument, fordi alle brukere på denne maskinen kan lese argumenter: Legg den i SLUICE_PASSWORD, SLUICE_TICKET, SLUICE_TOKEN eller SLUICE_COOKIE og SLUICE_XSRF, eller bruk --password-stdin eller --password-file; programtokenet legger du i SLUICE_APP_TOKEN.</translation>
    </message>
    <message>
        <source>%1 takes one name and options, and there is a word too many.</source>
        <translation>%1 tar ett navn og valg, og det er ett ord for mye.</translation>
    </message>
    <message>
        <source>--password-file is the name of a server and a file: NAME=FILE.</source>
        <translation>--password-file er navnet på en server og en fil: NAME=FILE.</translation>
    </message>
    <message>
        <source>--server and --group need a name.</source>
        <translation>--server og --group trenger et navn.</translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other.</source>
        <translation>--%1 og --%2 utelukker hverandre.</translation>
    </message>
    <message>
        <source>Say what to do with %1, one of these: %2.</source>
        <translation>Oppgi hva som skal gjøres med %1, ett av disse: %2.</translation>
    </message>
    <message>
        <source>Name what to preview, one of these: %1.</source>
        <translation>Oppgi hva som skal forhåndsvises, ett av disse: %1.</translation>
    </message>
    <message>
        <source>--allow-plain-http cannot be combined with --server or --group. Store it with the server: `sluicectl servers edit NAME --allow-plain-http`.</source>
        <translation>--allow-plain-http kan ikke brukes sammen med --server eller --group. Lagre det med serveren: `sluicectl servers edit NAME --allow-plain-http`.</translation>
    </message>
    <message>
        <source>--%1 cannot be combined with --server or --group: the stored value is used, which `sluicectl servers edit` changes.</source>
        <translation>--%1 kan ikke brukes sammen med --server eller --group: Den lagrede verdien brukes, og `sluicectl servers edit` endrer den.</translation>
    </message>
    <message>
        <source>Give the address of the server with --url, or name stored servers with --server or --group.</source>
        <translation>Oppgi adressen til serveren med --url, eller navngi lagrede servere med --server eller --group.</translation>
    </message>
    <message>
        <source>sign-out accepts only a ticket: leave --auth out.</source>
        <translation>sign-out godtar bare en billett: Utelat --auth.</translation>
    </message>
    <message>
        <source>Name the user with --user, or choose another kind of sign-in with --auth.</source>
        <translation>Oppgi brukeren med --user, eller velg en annen innloggingsmåte med --auth.</translation>
    </message>
    <message>
        <source>Cache to flush, exactly as it is listed. May be repeated.</source>
        <translation>Hurtigbuffer å tømme, nøyaktig som i listen. Kan gjentas.</translation>
    </message>
    <message>
        <source>Flush every cache of the server.</source>
        <translation>Tøm alle hurtigbuffere på serveren.</translation>
    </message>
    <message>
        <source>Compare the settings of the server before and after, where it tells them.</source>
        <translation>Sammenlign serverens innstillinger før og etter, der den forteller dem.</translation>
    </message>
    <message>
        <source>Also send names that the server does not list, such as the name of a table.</source>
        <translation>Send også navn som serveren ikke har i listen, for eksempel en tabell.</translation>
    </message>
    <message>
        <source>Application whose configurations are cleared.</source>
        <translation>Applikasjonen som konfigurasjonene tømmes for.</translation>
    </message>
    <message>
        <source>Instance whose configurations are cleared.</source>
        <translation>Instansen som konfigurasjonene tømmes for.</translation>
    </message>
    <message>
        <source>Clear the configurations of everybody.</source>
        <translation>Tøm konfigurasjonene til alle.</translation>
    </message>
    <message>
        <source>Clear only those of the account that signs in.</source>
        <translation>Tøm bare dem til kontoen som logger på.</translation>
    </message>
    <message>
        <source>Only the servers of this group. May be repeated.</source>
        <translation>Bare serverne i denne gruppen. Kan gjentas.</translation>
    </message>
    <message>
        <source>List the secrets that are kept of servers which are gone.</source>
        <translation>List opp hemmelighetene som er lagret for servere som er fjernet.</translation>
    </message>
    <message>
        <source>Print JSON instead of text.</source>
        <translation>Skriv ut JSON i stedet for tekst.</translation>
    </message>
    <message>
        <source>Undo --online.</source>
        <translation>Opphev --online.</translation>
    </message>
    <message>
        <source>Undo --ask-every-time.</source>
        <translation>Opphev --ask-every-time.</translation>
    </message>
    <message>
        <source>Undo --allow-plain-http.</source>
        <translation>Opphev --allow-plain-http.</translation>
    </message>
    <message>
        <source>Only this server. May be repeated.</source>
        <translation>Bare denne serveren. Kan gjentas.</translation>
    </message>
    <message>
        <source>Find out which version answers, and over which interface.</source>
        <translation>Finn ut hvilken versjon som svarer, og over hvilket grensesnitt.</translation>
    </message>
    <message>
        <source>List the caches, one name per line.</source>
        <translation>List opp hurtigbufferne, ett navn per linje.</translation>
    </message>
    <message>
        <source>Ask for the state of the caches, which shows whether anything has changed.</source>
        <translation>Spør om tilstanden til hurtigbufferne, som viser om noe er endret.</translation>
    </message>
    <message>
        <source>Cache to ask about (default: every one that is listed). May be repeated.</source>
        <translation>Hurtigbuffer det spørres om (standard: alle på listen). Kan gjentas.</translation>
    </message>
    <message>
        <source>Flush the caches that are named, or all of them.</source>
        <translation>Tøm hurtigbufferne som er oppgitt, eller alle.</translation>
    </message>
    <message>
        <source>Name the caches with --cache NAME, or say --all to flush every one.</source>
        <translation>Oppgi hurtigbufferne med --cache NAME, eller bruk --all for å tømme alle.</translation>
    </message>
    <message>
        <source>--allow-unknown belongs to --cache NAME: leave it out with --all.</source>
        <translation>--allow-unknown hører til --cache NAME: utelat det med --all.</translation>
    </message>
    <message>
        <source>Clear the cached configurations of an application.</source>
        <translation>Tøm de bufrede konfigurasjonene for en applikasjon.</translation>
    </message>
    <message>
        <source>Say whose configurations to clear: --all-associates or --own-only.</source>
        <translation>Oppgi hvem konfigurasjonene skal tømmes for: --all-associates eller --own-only.</translation>
    </message>
    <message>
        <source>Flush and rebuild one kind of the deltas that the server keeps beside its caches.</source>
        <translation>Tøm og bygg på nytt ett slag av deltaene som serveren holder ved siden av hurtigbufferne.</translation>
    </message>
    <message>
        <source>Give a ticket back, so that nobody can use it any more.</source>
        <translation>Lever en billett tilbake, så ingen kan bruke den mer.</translation>
    </message>
    <message>
        <source>Print the request that another command would send, and send nothing.</source>
        <translation>Skriv ut forespørselen en annen kommando ville sendt, og send ingenting.</translation>
    </message>
    <message>
        <source>List the stored servers.</source>
        <translation>List opp de lagrede serverne.</translation>
    </message>
    <message>
        <source>Store a server, for this program and the window.</source>
        <translation>Lagre en server, for dette programmet og vinduet.</translation>
    </message>
    <message>
        <source>Change what is stored of a server.</source>
        <translation>Endre det som er lagret om en server.</translation>
    </message>
    <message>
        <source>Remove a stored server and what is kept of it in the keychain.</source>
        <translation>Fjern en lagret server og det som er lagret for den i nøkkelringen.</translation>
    </message>
    <message>
        <source>Remove what is kept in the keychain, and leave the server.</source>
        <translation>Fjern det som er lagret i nøkkelringen, og behold serveren.</translation>
    </message>
    <message>
        <source>Forget the secrets that are kept of servers which are gone.</source>
        <translation>Glem hemmelighetene som er lagret for servere som er fjernet.</translation>
    </message>
    <message>
        <source>Name the server whose secrets are forgotten, or say --leftovers.</source>
        <translation>Oppgi serveren som hemmelighetene skal glemmes for, eller bruk --leftovers.</translation>
    </message>
    <message>
        <source>Name the file to import, or - for standard input.</source>
        <translation>Oppgi filen som skal importeres, eller - for standard inn.</translation>
    </message>
    <message>
        <source>Serve mock servers of SuperOffice and infoRouter on this machine until it is stopped.</source>
        <translation>Kjør øvingsservere for SuperOffice og infoRouter på denne maskinen til det stoppes.</translation>
    </message>
    <message>
        <source>The state is printed as a fingerprint: another one means that something about these caches has changed.
That is an observation and no proof that anything was flushed. The server may count by other names than
those that it lists, and each of its nodes for itself.</source>
        <translation>Tilstanden skrives ut som et fingeravtrykk: Et annet betyr at noe ved disse hurtigbufferne er endret.
Det er en observasjon og ikke noe bevis for at noe er tømt. Serveren kan telle etter andre navn enn
dem den lister opp, og hver av nodene for seg.</translation>
    </message>
    <message>
        <source>user-defined fields</source>
        <translation>brukerdefinerte felt</translation>
    </message>
    <message>
        <source>web panels</source>
        <translation>webpaneler</translation>
    </message>
    <message>
        <source>task menus</source>
        <translation>oppgavemenyer</translation>
    </message>
    <message>
        <source>archive panels of custom objects</source>
        <translation>arkivpaneler for egendefinerte objekter</translation>
    </message>
    <message>
        <source>It takes the options of the command whose request it prints. Secrets are shown as placeholders; none is needed.</source>
        <translation>Den tar valgene til kommandoen den skriver ut forespørselen for. Hemmeligheter vises som plassholdere; ingen trengs.</translation>
    </message>
    <message>
        <source>Tell more about a command.</source>
        <translation>Fortell mer om en kommando.</translation>
    </message>
    <message>
        <source>Tell which version of Sluice this is.</source>
        <translation>Fortell hvilken versjon av Sluice dette er.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Bruk: %1</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Se: %1</translation>
    </message>
    <message>
        <source>WHERE is --url URL with --protocol %1; or a stored server, --server NAME or --group NAME, which goes
to each of its nodes, one after the other.</source>
        <translation>WHERE er --url URL med --protocol %1; eller en lagret server, --server NAME eller --group NAME, som går
til hver av nodene, én etter én.</translation>
    </message>
    <message>
        <source>It ends the session of the ticket for everybody who uses it, at once and without asking. Nothing else changes.
A ticket that the server does not know counts as done: it may have ended already, or be mistyped.
The ticket comes from SLUICE_TICKET or from --password-stdin, or is asked for on a terminal.
Without an answer, the ticket may stay good until it expires: the exit status is 4, or 5 when the server
answered nothing at all.</source>
        <translation>Det avslutter økten til billetten for alle som bruker den, med en gang og uten å spørre. Ingenting annet endres.
En billett som serveren ikke kjenner, regnes som levert tilbake: Den kan være utløpt allerede eller feilskrevet.
Billetten kommer fra SLUICE_TICKET eller fra --password-stdin, eller det spørres etter den i en terminal.
Uten svar kan billetten gjelde til den utløper: Avslutningskoden er 4, eller 5 når serveren
ikke svarte i det hele tatt.</translation>
    </message>
    <message>
        <source>The secret for the sign-in comes from the environment or from --password-stdin, or is asked for on a terminal:</source>
        <translation>Hemmeligheten for påloggingen kommer fra miljøet eller fra --password-stdin, eller det spørres etter den på en terminal:</translation>
    </message>
    <message>
        <source>The application token comes from SLUICE_APP_TOKEN, with every kind of sign-in. For a stored server the keychain is
read before you are asked. The variables serve only when all servers have one account; otherwise give each server
its own secret with --password-file NAME=FILE.</source>
        <translation>Programtokenet kommer fra SLUICE_APP_TOKEN, med alle innloggingsmåter. For en lagret server leses nøkkelringen
før du blir spurt. Variablene brukes bare når alle serverne har samme konto; gi ellers hver server
sin egen hemmelighet med --password-file NAME=FILE.</translation>
    </message>
    <message>
        <source>Before anything is sent, you are asked on a terminal. --yes answers for you except in Production, --confirm HOST
everywhere. When the policy of a class forbids an action, nothing is sent and the exit status is 6.</source>
        <translation>Før noe sendes, blir du spurt på en terminal. --yes svarer for deg unntatt i produksjon, --confirm HOST
overalt. Når reglene for en klasse forbyr en handling, sendes ingenting, og avslutningskoden er 6.</translation>
    </message>
    <message>
        <source>Without --password-stdin the keychain is not touched, and what signs in is asked for when it is needed.</source>
        <translation>Uten --password-stdin røres ikke nøkkelringen, og det som logger på, blir det spurt om når det trengs.</translation>
    </message>
    <message>
        <source>has every right.</source>
        <translation>har alle rettigheter.</translation>
    </message>
    <message>
        <source>is in [Administrators], and may flush.</source>
        <translation>er i [Administrators] og har lov til å tømme.</translation>
    </message>
    <message>
        <source>is in [User Managers], and may flush.</source>
        <translation>er i [User Managers] og har lov til å tømme.</translation>
    </message>
    <message>
        <source>is in [Audit Managers], and may not flush.</source>
        <translation>er i [Audit Managers] og har ikke lov til å tømme.</translation>
    </message>
    <message>
        <source>is in [Policy Managers], and may not flush.</source>
        <translation>er i [Policy Managers] og har ikke lov til å tømme.</translation>
    </message>
    <message>
        <source>can get no tickets.</source>
        <translation>kan ikke få billetter.</translation>
    </message>
    <message>
        <source>is not active any more.</source>
        <translation>er ikke aktiv lenger.</translation>
    </message>
    <message>
        <source>It prints one line of JSON with its url, a user, the password of that user, and a ticket, an access token and
what else signs in; and the same for infoRouter: inforouterUrl, inforouterUser, inforouterPassword,
inforouterTicket.</source>
        <translation>Det skriver én linje JSON med url, en bruker, passordet til brukeren, og en billett, et tilgangstoken og
annet som logger på; og det samme for infoRouter: inforouterUrl, inforouterUser, inforouterPassword,
inforouterTicket.</translation>
    </message>
    <message>
        <source>Accounts with their passwords, which protect nothing. With some of them a sign-in or a flush fails:</source>
        <translation>Kontoer med passordene sine, som ikke beskytter noe. Med noen av dem mislykkes pålogging eller tømming:</translation>
    </message>
    <message>
        <source>What --set takes:</source>
        <translation>Hva --set tar:</translation>
    </message>
    <message>
        <source>Form of the SOAP envelope (default: wire).</source>
        <translation>Formen på SOAP-konvolutten (standard: wire).</translation>
    </message>
    <message>
        <source>How long to wait for an answer, 1 to 3600 (default: 30).</source>
        <translation>Hvor lenge det ventes på svar, 1 til 3600 (standard: 30).</translation>
    </message>
    <message>
        <source>Certificate authorities to trust beside the system&apos;s, in PEM.</source>
        <translation>Sertifikatutstedere å stole på i tillegg til systemets, i PEM.</translation>
    </message>
    <message>
        <source>Class of the server: production, staging, test, development or demo.</source>
        <translation>Serverens miljø: production, staging, test, development eller demo.</translation>
    </message>
    <message>
        <source>Do it without asking. Not enough in Production.</source>
        <translation>Gjør det uten å spørre. Ikke nok i produksjon.</translation>
    </message>
    <message>
        <source>Port to listen at (default: any that is free).</source>
        <translation>Port å lytte på (standard: en ledig).</translation>
    </message>
    <message>
        <source>Services versions to have (default: all). May be repeated.</source>
        <translation>Services-versjoner som finnes (standard: alle). Kan gjentas.</translation>
    </message>
    <message>
        <source>Which form of SOAP to accept (default: wire).</source>
        <translation>Hvilken form for SOAP som godtas (standard: wire).</translation>
    </message>
    <message>
        <source>Append a line of JSON to FILE for each call that arrives.</source>
        <translation>Legg til en linje JSON i FILE for hvert kall som kommer inn.</translation>
    </message>
    <message>
        <source>Address of the server; with --online also its tenant: Cust12345, sod/Cust12345.</source>
        <translation>Adressen til serveren; med --online også leietakeren: Cust12345, sod/Cust12345.</translation>
    </message>
    <message>
        <source>Services version of SOAP: 73, 75, 80 to 88, or auto (default).</source>
        <translation>Services-versjon for SOAP: 73, 75, 80 til 88, eller auto (standard).</translation>
    </message>
    <message>
        <source>The server is a tenant of SuperOffice Online.</source>
        <translation>Serveren er en leietaker i SuperOffice Online.</translation>
    </message>
    <message>
        <source>Where tenants are looked for, and nowhere else (default: superoffice.com).</source>
        <translation>Der leietakere søkes etter, og ingen andre steder (standard: superoffice.com).</translation>
    </message>
    <message>
        <source>How to sign in: basic (default: user and password), ticket, bearer or session.</source>
        <translation>Hvordan det logges på: basic (standard: bruker og passord), ticket, bearer eller session.</translation>
    </message>
    <message>
        <source>Read the ticket from standard input, one line.</source>
        <translation>Les billetten fra standard inn, én linje.</translation>
    </message>
    <message>
        <source>The same for the infoRouter server.</source>
        <translation>Det samme for infoRouter-serveren.</translation>
    </message>
    <message>
        <source>One more cache for the SuperOffice server to have. May be repeated.</source>
        <translation>Én hurtigbuffer til for SuperOffice-serveren. Kan gjentas.</translation>
    </message>
    <message>
        <source>How long a sign-in to the SuperOffice server is good for without being used.</source>
        <translation>Hvor lenge en pålogging på SuperOffice-serveren gjelder uten å bli brukt.</translation>
    </message>
    <message>
        <source>Address of the server.</source>
        <translation>Adressen til serveren.</translation>
    </message>
    <message>
        <source>Stored server to go to, with all of its nodes, in place of --url. May be repeated.</source>
        <translation>Lagret server å gå til, med alle nodene, i stedet for --url. Kan gjentas.</translation>
    </message>
    <message>
        <source>Every stored server of this group. May be repeated.</source>
        <translation>Alle lagrede servere i denne gruppen. Kan gjentas.</translation>
    </message>
    <message>
        <source>Fingerprint of the one certificate to trust, and no other, whoever signed it.</source>
        <translation>Fingeravtrykket til det ene sertifikatet å stole på, og ikke noe annet, uansett hvem som har signert det.</translation>
    </message>
    <message>
        <source>Why, or a change number, where the policy of a class asks for it.</source>
        <translation>Begrunnelse eller endringsnummer, der reglene for en klasse krever det.</translation>
    </message>
    <message>
        <source>system (default), none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT. The password comes from SLUICE_PROXY_PASSWORD.</source>
        <translation>system (standard), none, http://[USER@]HOST:PORT eller socks5://[USER@]HOST:PORT. Passordet kommer fra SLUICE_PROXY_PASSWORD.</translation>
    </message>
    <message>
        <source>Account to sign in with; only for basic. A probe needs none. With --server, in place of the stored one.</source>
        <translation>Konto å logge på med; bare for basic. probe trenger ingen. Med --server, i stedet for den lagrede.</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (standard)</translation>
    </message>
    <message>
        <source>One of these: %1.</source>
        <translation>En av disse: %1.</translation>
    </message>
    <message>
        <source>Certificate to sign in to the connection with, in PEM or PKCS#12. Its passphrase comes from SLUICE_KEY_PASSPHRASE.</source>
        <translation>Klientsertifikat for forbindelsen, i PEM eller PKCS#12. Passfrasen kommer fra SLUICE_KEY_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Key of that certificate, in PEM, if it is in another file.</source>
        <translation>Nøkkelen til sertifikatet, i PEM, hvis den ligger i en annen fil.</translation>
    </message>
    <message>
        <source>Allow the sign-in to go over http to another machine, also in Production.</source>
        <translation>Tillat at påloggingen går over http til en annen maskin, også i produksjon.</translation>
    </message>
    <message>
        <source>How to speak to infoRouter (default: post, or SOAP 1.1 where the server has POST switched off).</source>
        <translation>Hvordan det snakkes med infoRouter (standard: post, eller SOAP 1.1 der serveren har slått av POST).</translation>
    </message>
    <message>
        <source>%1: no other has a sign-out.</source>
        <translation>%1: Ingen andre har avlogging.</translation>
    </message>
    <message>
        <source>What the server is called, here and in the window.</source>
        <translation>Hva serveren heter, her og i vinduet.</translation>
    </message>
    <message>
        <source>Group that it is in.</source>
        <translation>Gruppen den er i.</translation>
    </message>
    <message>
        <source>Class of the server: production, staging, test, development or demo. Without one it counts as production.</source>
        <translation>Serverens klasse: production, staging, test, development eller demo. Uten klasse regnes den som production.</translation>
    </message>
    <message>
        <source>Address of the server; of a farm with nodes the shared one, which is never sent an action. With --online also its tenant.</source>
        <translation>Adressen til serveren; for en serverfarm med noder den felles adressen, som det aldri sendes en handling til. Med --online også leietakeren.</translation>
    </message>
    <message>
        <source>Direct address of one node of a farm; see below. May be repeated.</source>
        <translation>Direkte adresse til én node i en serverfarm; se nedenfor. Kan gjentas.</translation>
    </message>
    <message>
        <source>Services version of SOAP: 73, 75, 80 to 88, or auto.</source>
        <translation>Services-versjon for SOAP: 73, 75, 80 til 88, eller auto.</translation>
    </message>
    <message>
        <source>Form of the SOAP envelope.</source>
        <translation>Formen på SOAP-konvolutten.</translation>
    </message>
    <message>
        <source>Where tenants are looked for.</source>
        <translation>Der leietakere søkes etter.</translation>
    </message>
    <message>
        <source>How to speak to infoRouter.</source>
        <translation>Hvordan det snakkes med infoRouter.</translation>
    </message>
    <message>
        <source>Language of infoRouter&apos;s error texts.</source>
        <translation>Språket i feilmeldingene fra infoRouter.</translation>
    </message>
    <message>
        <source>How to sign in: basic, ticket, bearer or session.</source>
        <translation>Hvordan det logges på: basic, ticket, bearer eller session.</translation>
    </message>
    <message>
        <source>Account to sign in with; only for basic.</source>
        <translation>Konto å logge på med; bare for basic.</translation>
    </message>
    <message>
        <source>Neither keep the secret in the keychain nor read it from there.</source>
        <translation>Verken lagre hemmeligheten i nøkkelringen eller hent den derfra.</translation>
    </message>
    <message>
        <source>Fingerprint of the one certificate to trust, and no other; with NODE= of that node. May be repeated.</source>
        <translation>Fingeravtrykket til det ene sertifikatet å stole på, og ikke noe annet; med NODE= for den noden. Kan gjentas.</translation>
    </message>
    <message>
        <source>How long to wait for an answer, 1 to 3600.</source>
        <translation>Hvor lenge det ventes på svar, 1 til 3600.</translation>
    </message>
    <message>
        <source>--vendor-domain is about tenants of SuperOffice Online: add --online.</source>
        <translation>--vendor-domain gjelder leietakere i SuperOffice Online: Legg til --online.</translation>
    </message>
    <message>
        <source>--vendor-domain is the name of a domain, such as superoffice.com.</source>
        <translation>--vendor-domain er navnet på et domene, som superoffice.com.</translation>
    </message>
    <message>
        <source>--services is auto, 73, 75 or 80 to 88.</source>
        <translation>--services er auto, 73, 75 eller 80 til 88.</translation>
    </message>
    <message>
        <source>--envelope is wire or published.</source>
        <translation>--envelope er wire eller published.</translation>
    </message>
    <message>
        <source>--auth is basic, ticket, bearer or session.</source>
        <translation>--auth er basic, ticket, bearer eller session.</translation>
    </message>
    <message>
        <source>--environment is production, staging, test, development or demo.</source>
        <translation>--environment er production, staging, test, development eller demo.</translation>
    </message>
    <message>
        <source>--timeout is a number of seconds from 1 to %1.</source>
        <translation>--timeout er et antall sekunder fra 1 til %1.</translation>
    </message>
    <message>
        <source>--binding is post, soap, soap12 or get.</source>
        <translation>--binding er post, soap, soap12 eller get.</translation>
    </message>
    <message>
        <source>--language is the code of a language, such as en or de.</source>
        <translation>--language er koden for et språk, som en eller de.</translation>
    </message>
    <message>
        <source>Give the address of the server with --url.</source>
        <translation>Oppgi adressen til serveren med --url.</translation>
    </message>
    <message>
        <source>For %1, --auth is %2.</source>
        <translation>For %1 er --auth %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> eller </translation>
    </message>
    <message>
        <source>--user is for --auth basic only: a ticket, a token or a session already belongs to an account.</source>
        <translation>--user er bare for --auth basic: En billett, et token eller en økt tilhører allerede en konto.</translation>
    </message>
    <message>
        <source>%1 takes no --%2: leave it out, or take another protocol.</source>
        <translation>%1 har ikke --%2: Utelat det, eller velg en annen protokoll.</translation>
    </message>
    <message>
        <source>--%1 needs the name of a file.</source>
        <translation>--%1 trenger navnet på en fil.</translation>
    </message>
    <message>
        <source>No password is taken as an argument, because every user of this machine can read arguments: leave it out of --proxy and put it into SLUICE_PROXY_PASSWORD.</source>
        <translation>Passord godtas ikke som argument, fordi alle brukere på denne maskinen kan lese argumenter: Utelat det fra --proxy, og legg det i SLUICE_PROXY_PASSWORD.</translation>
    </message>
    <message>
        <source>--proxy is system, none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT.</source>
        <translation>--proxy er system, none, http://[USER@]HOST:PORT eller socks5://[USER@]HOST:PORT.</translation>
    </message>
    <message>
        <source>In --node each part behind a comma is KEY=VALUE.</source>
        <translation>I --node er hver del etter et komma KEY=VALUE.</translation>
    </message>
    <message>
        <source>--node knows name, host, tls-name and pin, and nothing else.</source>
        <translation>--node kjenner name, host, tls-name og pin, og ikke noe annet.</translation>
    </message>
    <message>
        <source>The pin of a node is the SHA-256 fingerprint of a certificate: 64 hexadecimal digits.</source>
        <translation>pin for en node er SHA-256-fingeravtrykket til et sertifikat: 64 heksadesimale sifre.</translation>
    </message>
    <message>
        <source>--client-key is the key of a certificate: add --client-cert.</source>
        <translation>--client-key er nøkkelen til et sertifikat: Legg til --client-cert.</translation>
    </message>
    <message>
        <source>--pin is the SHA-256 fingerprint of a certificate: 64 hexadecimal digits.</source>
        <translation>--pin er SHA-256-fingeravtrykket til et sertifikat: 64 heksadesimale sifre.</translation>
    </message>
    <message>
        <source>--node needs the address of a node.</source>
        <translation>--node trenger adressen til en node.</translation>
    </message>
    <message>
        <source>%1 does not tell the state of its cache; flush --all --observe compares its settings.</source>
        <translation>%1 forteller ikke tilstanden til hurtigbufferen; flush --all --observe sammenligner innstillingene.</translation>
    </message>
    <message>
        <source>%1 has one cache, which has no name and is flushed as a whole: say --all, not --cache.</source>
        <translation>%1 har én hurtigbuffer, som ikke har noe navn og tømmes som helhet: Bruk --all, ikke --cache.</translation>
    </message>
    <message>
        <source>%1 has no configurations to clear one by one: its one cache is flushed as a whole, with flush --all.</source>
        <translation>%1 har ingen konfigurasjoner å tømme én for én: Den ene hurtigbufferen tømmes som helhet, med flush --all.</translation>
    </message>
    <message>
        <source>%1 has no deltas to rebuild: it has one cache, flushed with flush --all.</source>
        <translation>%1 har ingen deltaer å bygge på nytt: Den har én hurtigbuffer, som tømmes med flush --all.</translation>
    </message>
    <message>
        <source>%1 cannot flush its cache.</source>
        <translation>%1 kan ikke tømme hurtigbufferen sin.</translation>
    </message>
    <message>
        <source>%1 has one cache, which has no name, so there is nothing to list.</source>
        <translation>%1 har én hurtigbuffer, som ikke har noe navn, så det er ingenting å liste.</translation>
    </message>
    <message>
        <source>%1 has no sign-out, so no ticket can be given back.</source>
        <translation>%1 har ingen avlogging, så ingen billett kan leveres tilbake.</translation>
    </message>
    <message>
        <source>%1 does not tell its settings, so --observe has nothing to compare.</source>
        <translation>%1 forteller ikke innstillingene sine, så --observe har ingenting å sammenligne.</translation>
    </message>
    <message>
        <source>There is no command of this name.</source>
        <translation>Det finnes ingen kommando med dette navnet.</translation>
    </message>
    <message>
        <source>Read the secret for server NAME from the first line of FILE. May be repeated.</source>
        <translation>Les hemmeligheten for serveren NAME fra første linje i FILE. Kan gjentas.</translation>
    </message>
    <message>
        <source>Read the secret from standard input: one line; two (cookie, XSRF token) for a session.</source>
        <translation>Les hemmeligheten fra standard inn: én linje; to (informasjonskapsel, XSRF-token) for en økt.</translation>
    </message>
    <message>
        <source>Kind of secret: only ticket.</source>
        <translation>Slags hemmelighet: bare ticket.</translation>
    </message>
    <message>
        <source>Read the secret from standard input, one line, for a session the cookie, and keep it in the system&apos;s keychain.</source>
        <translation>Les hemmeligheten fra standard inn, én linje, for en økt informasjonskapselen, og lagre den i systemets nøkkelring.</translation>
    </message>
    <message>
        <source>Change a setting of the mock servers; those of infoRouter begin with &quot;inforouter.&quot;. See below. May be repeated.</source>
        <translation>Endre en innstilling for øvingsserverne; de for infoRouter begynner med «inforouter.». Se nedenfor. Kan gjentas.</translation>
    </message>
    <message>
        <source>--%1 works only with %2: add --protocol %3.</source>
        <translation>--%1 virker bare med %2: Legg til --protocol %3.</translation>
    </message>
    <message>
        <source>--%1 works only with %2, not with %3: leave it out.</source>
        <translation>--%1 virker bare med %2, ikke med %3: Utelat det.</translation>
    </message>
    <message>
        <source>Only %1 has addresses with %2: use --protocol %3.</source>
        <translation>Bare %1 har adresser med %2: Bruk --protocol %3.</translation>
    </message>
    <message>
        <source>Name the server as `sluicectl servers list` shows it.</source>
        <translation>Oppgi serveren slik `sluicectl servers list` viser den.</translation>
    </message>
    <message>
        <source>If a secret cannot be removed, a message says so; `sluicectl servers list --leftovers` lists it, and
`sluicectl servers forget --leftovers` tries again.</source>
        <translation>Hvis en hemmelighet ikke kan fjernes, sier en melding fra; `sluicectl servers list --leftovers` lister den opp, og
`sluicectl servers forget --leftovers` prøver på nytt.</translation>
    </message>
    <message>
        <source>everything acknowledged; or listed, probed, or signed out</source>
        <translation>alt bekreftet; eller listet, undersøkt eller avlogget</translation>
    </message>
    <message>
        <source>every server refused the sign-in, or was not tried because another one had refused the account</source>
        <translation>hver server avviste påloggingen, eller ble ikke prøvd fordi en annen hadde avvist kontoen</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Avslutningskode:</translation>
    </message>
    <message>
        <source>has no rights: its flushes are refused, unless --set requireAdminAll=false.</source>
        <translation>har ingen rettigheter: Tømminger avvises, unntatt med --set requireAdminAll=false.</translation>
    </message>
    <message>
        <source>No option means all stored servers: name each server or group.</source>
        <translation>Ingen opsjon betyr alle lagrede servere: Oppgi hver server eller gruppe.</translation>
    </message>
    <message>
        <source>SLUICE_COOKIE and SLUICE_XSRF, on standard input two lines; the second may be left out
where the cookie holds an XSRF-TOKEN</source>
        <translation>SLUICE_COOKIE og SLUICE_XSRF, to linjer på standard inn; den andre kan utelates
der informasjonskapselen inneholder et XSRF-TOKEN</translation>
    </message>
    <message>
        <source>--node is the direct address of one node: an action goes to each of them, and never to the address that they
share. After commas come its own settings:</source>
        <translation>--node er den direkte adressen til én node: En handling går til hver av dem, og aldri til adressen de
deler. Etter komma kommer innstillinger som gjelder bare for noden:</translation>
    </message>
    <message>
        <source>name: what it is called (also NAME=URL); host: the Host header to send; tls-name: the name that its
certificate must have; pin: the only certificate to trust.</source>
        <translation>name: hva den heter (også NAME=URL); host: Host-headeren som sendes; tls-name: navnet som sertifikatet
må ha; pin: det eneste sertifikatet å stole på.</translation>
    </message>
    <message>
        <source>Remove it without asking. Not enough in Production.</source>
        <translation>Fjern den uten å spørre. Ikke nok i produksjon.</translation>
    </message>
    <message>
        <source>Remove it without asking, also in Production: NAME has to be its name.</source>
        <translation>Fjern den uten å spørre, også i produksjon: NAME må være navnet.</translation>
    </message>
    <message>
        <source>Afterwards the class and the policy of the server no longer hold for its address, so you are asked first.</source>
        <translation>Etterpå gjelder ikke lenger serverens klasse og regler for adressen, så du blir spurt først.</translation>
    </message>
    <message>
        <source>The strictest class and policy of everything that is stored for an address are in force. An address that is not
stored is in Development on this machine and in Production elsewhere, unless --environment names another class.</source>
        <translation>Den strengeste klassen og de strengeste reglene av alt som er lagret for en adresse, gjelder. En adresse som ikke er
lagret, er i utvikling på denne maskinen og i produksjon ellers, hvis ikke --environment oppgir en annen klasse.</translation>
    </message>
    <message>
        <source>Lower its class without asking. Not enough in Production.</source>
        <translation>Senk klassen uten å spørre. Ikke nok i produksjon.</translation>
    </message>
    <message>
        <source>Lower its class, or give up an address in Production, without asking: NAME has to be its name.</source>
        <translation>Senk klassen, eller gi fra deg en adresse i produksjon, uten å spørre: NAME må være navnet på serveren.</translation>
    </message>
    <message>
        <source>Only what is given is changed; --node replaces all nodes. An empty value removes: --group, --environment,
--node, --user, --binding, --ca, --pin, --client-cert, --client-key. --proxy system and --services auto restore
the defaults. A class is lowered, and an address in Production given up, only when that is confirmed.
If the user or the kind of sign-in changes, the stored secret is removed.</source>
        <translation>Bare det som oppgis, endres; --node erstatter alle nodene. En tom verdi fjerner: --group, --environment,
--node, --user, --binding, --ca, --pin, --client-cert, --client-key. --proxy system og --services auto gir
standardverdiene tilbake. En klasse senkes, og en adresse i produksjon gis opp, bare når det bekreftes.
Hvis brukeren eller slaget pålogging endres, fjernes den lagrede hemmeligheten.</translation>
    </message>
    <message>
        <source>some acknowledged, listed, probed or signed out, some not</source>
        <translation>noen bekreftet, listet, undersøkt eller logget av, andre ikke</translation>
    </message>
    <message>
        <source>Make the servers and their connections fail as FILE says, in JSON. See below.</source>
        <translation>La serverne og forbindelsene deres svikte slik FILE sier, i JSON. Se nedenfor.</translation>
    </message>
    <message>
        <source>Language of infoRouter&apos;s error texts (default: as the server is set up).</source>
        <translation>Språket i feilmeldingene fra infoRouter (standard: slik serveren er satt opp).</translation>
    </message>
    <message>
        <source>none acknowledged; or a list, a probe or a sign-out failed in another way, such as a sign-out without an answer;
or the results could not be written</source>
        <translation>ingenting bekreftet; eller en liste, en undersøkelse eller en avlogging mislyktes på annen måte, som en avlogging
uten svar; eller resultatene kunne ikke skrives</translation>
    </message>
    <message>
        <source>After SIGINT (Ctrl+C), SIGTERM or SIGHUP it sends nothing more, tells what is known, gives its ticket back, and
dies of that signal. A shell shows 130, 143 or 129.</source>
        <translation>Etter SIGINT (Ctrl+C), SIGTERM eller SIGHUP sender det ikke noe mer, forteller hva som er kjent, leverer billetten
tilbake og avsluttes av det samme signalet. Et skall viser 130, 143 eller 129.</translation>
    </message>
    <message>
        <source>The operations:</source>
        <translation>Operasjonene:</translation>
    </message>
    <message>
        <source>What a scenario is: {&quot;faults&quot;: [{&quot;fault&quot;: &quot;status&quot;, &quot;code&quot;: 503, &quot;operation&quot;: &quot;Flush*&quot;, &quot;from&quot;: 2, &quot;to&quot;: 3}]}
Each fault may also have product (both, superoffice or inforouter), operation and path (* is any
text), and from and to, which count the requests that fit.</source>
        <translation>Hva et scenario er: {&quot;faults&quot;: [{&quot;fault&quot;: &quot;status&quot;, &quot;code&quot;: 503, &quot;operation&quot;: &quot;Flush*&quot;, &quot;from&quot;: 2, &quot;to&quot;: 3}]}
Hver feil kan også ha product (both, superoffice eller inforouter), operation og path (* er en hvilken
som helst tekst), og from og to, som teller forespørslene som passer.</translation>
    </message>
    <message>
        <source>%1 and %2 count connections, and so have
neither operation nor path.</source>
        <comment>names of faults: refuse, close, closeAtRequest, resetInRequest and silence</comment>
        <translation>%1 og %2 teller forbindelser og har
derfor verken operation eller path.</translation>
    </message>
    <message>
        <source>The faults, with what else they take; in brackets what is meant if it is left out, of several words
the first. Where both where and bytes are given, bytes counts. Over TLS, the bytes of a fault on
the way or in a request are encrypted ones:</source>
        <translation>Feilene, med det de ellers tar imot; i parentes det som menes når det utelates, av flere ord det
første. Er både where og bytes oppgitt, gjelder bytes. Over TLS er byte i en feil underveis eller i en
forespørsel krypterte:</translation>
    </message>
    <message>
        <source>--node needs a name.</source>
        <translation>--node trenger et navn.</translation>
    </message>
    <message>
        <source>--node is a node of a stored server: name that with --server or --group.</source>
        <translation>--node er en node i en lagret server: Oppgi den med --server eller --group.</translation>
    </message>
    <message>
        <source>--json is one document and --json-lines are many: choose one.</source>
        <translation>--json er ett dokument, og --json-lines er mange: Velg ett av dem.</translation>
    </message>
    <message>
        <source>--without-record REASON and --record-to FILE belong together.</source>
        <translation>--without-record REASON og --record-to FILE hører sammen.</translation>
    </message>
    <message>
        <source>--without-record needs a reason, and --record-to a file.</source>
        <translation>--without-record trenger en begrunnelse, og --record-to en fil.</translation>
    </message>
    <message>
        <source>Print the request, and send nothing.</source>
        <translation>Skriv ut forespørselen, og send ingenting.</translation>
    </message>
    <message>
        <source>Number of the change that this belongs to, for the history.</source>
        <translation>Nummeret på endringen som dette hører til, for historikken.</translation>
    </message>
    <message>
        <source>Order of the nodes: several at once (default), one after the other, or N after N.</source>
        <translation>Rekkefølgen av nodene: flere samtidig (standard), én etter den andre, eller N etter N.</translation>
    </message>
    <message>
        <source>How many nodes get a request at the same time (default: 8).</source>
        <translation>Hvor mange noder som får en forespørsel samtidig (standard: 8).</translation>
    </message>
    <message>
        <source>How long to wait between two nodes, or two waves.</source>
        <translation>Hvor lenge det ventes mellom to noder eller to bølger.</translation>
    </message>
    <message>
        <source>Send nothing more when N nodes did not answer OK.</source>
        <translation>Send ingenting mer når N noder ikke har svart OK.</translation>
    </message>
    <message>
        <source>Ask on the terminal whether to go on after the first node.</source>
        <translation>Spør i terminalen om det skal fortsettes etter den første noden.</translation>
    </message>
    <message>
        <source>Go on only when the nodes before answer within FACTOR times the time of before.</source>
        <translation>Fortsett bare når nodene før svarer innen FACTOR ganger tiden de brukte før.</translation>
    </message>
    <message>
        <source>Wait until then: HH:MM, or a date and time such as 2026-11-30T22:00.</source>
        <translation>Vent til da: HH:MM, eller dato og tid som 2026-11-30T22:00.</translation>
    </message>
    <message>
        <source>How long one node may take, including its sign-in.</source>
        <translation>Hvor lenge én node kan bruke, med påloggingen.</translation>
    </message>
    <message>
        <source>Print the plan with every request, and send nothing.</source>
        <translation>Skriv ut planen med hver forespørsel, og send ingenting.</translation>
    </message>
    <message>
        <source>Print each result as a line of JSON as soon as it is known.</source>
        <translation>Skriv hvert resultat som en linje JSON så snart det er kjent.</translation>
    </message>
    <message>
        <source>Go on, also in Production, where the history cannot be written. Needs --record-to.</source>
        <translation>Fortsett, også i Produksjon, der historikken ikke kan skrives. Trenger --record-to.</translation>
    </message>
    <message>
        <source>Send it to every node (default), or once to each farm, whose nodes share a database.</source>
        <translation>Send til hver node (standard), eller én gang til hver serverfarm, der nodene deler en database.</translation>
    </message>
    <message>
        <source>--%1 is a whole number.</source>
        <translation>--%1 er et heltall.</translation>
    </message>
    <message>
        <source>--%1 is a number of seconds.</source>
        <translation>--%1 er et antall sekunder.</translation>
    </message>
    <message>
        <source>--strategy is parallel, serial or waves=N.</source>
        <translation>--strategy er parallel, serial eller waves=N.</translation>
    </message>
    <message>
        <source>--gate is a number, such as 2 or 1.5.</source>
        <translation>--gate er et tall, som 2 eller 1.5.</translation>
    </message>
    <message>
        <source>--start-at is a time such as 22:00, or a date and time such as 2026-11-30T22:00, which may end with a zone: Z, +01:00.</source>
        <translation>--start-at er et klokkeslett som 22:00, eller dato og tid som 2026-11-30T22:00, som kan slutte med en sone: Z, +01:00.</translation>
    </message>
    <message>
        <source>The time of --start-at is over.</source>
        <translation>Tiden i --start-at er over.</translation>
    </message>
    <message>
        <source>--pause is between nodes or waves: add --strategy serial or --strategy waves=N.</source>
        <translation>--pause gjelder mellom noder eller bølger: Legg til --strategy serial eller --strategy waves=N.</translation>
    </message>
    <message>
        <source>--gate is before the next node or wave: add --strategy serial or --strategy waves=N.</source>
        <translation>--gate gjelder før neste node eller bølge: Legg til --strategy serial eller --strategy waves=N.</translation>
    </message>
    <message>
        <source>With --strategy serial there is one node at a time: leave --at-once out.</source>
        <translation>Med --strategy serial er det én node om gangen: Utelat --at-once.</translation>
    </message>
    <message>
        <source>--scope is every or once.</source>
        <translation>--scope er every eller once.</translation>
    </message>
    <message>
        <source>Only runs that sent something to this server.</source>
        <translation>Bare kjøringer som sendte noe til denne serveren.</translation>
    </message>
    <message>
        <source>Only runs that sent something to this node.</source>
        <translation>Bare kjøringer som sendte noe til denne noden.</translation>
    </message>
    <message>
        <source>Only runs that flushed this cache.</source>
        <translation>Bare kjøringer som tømte dette hurtiglageret.</translation>
    </message>
    <message>
        <source>Only runs of this user of the machine, or with this account of a server.</source>
        <translation>Bare kjøringer av denne brukeren på maskinen, eller med denne kontoen på en server.</translation>
    </message>
    <message>
        <source>Only runs in which each of these words stands somewhere.</source>
        <translation>Bare kjøringer der hvert av disse ordene står et sted.</translation>
    </message>
    <message>
        <source>Only runs since this date, or date and time: 2026-11-30T14:00.</source>
        <translation>Bare kjøringer siden denne datoen, eller dato og tid: 2026-11-30T14:00.</translation>
    </message>
    <message>
        <source>Only runs until then; a date counts with its whole day.</source>
        <translation>Bare kjøringer til da; en dato teller med hele dagen.</translation>
    </message>
    <message>
        <source>Name the run as `sluicectl history list` shows it.</source>
        <translation>Oppgi kjøringen slik `sluicectl history list` viser den.</translation>
    </message>
    <message>
        <source>List the runs that were recorded, the newest first.</source>
        <translation>Vis kjøringene som er registrert, de nyeste først.</translation>
    </message>
    <message>
        <source>How many runs at most (default: 50).</source>
        <translation>Høyeste antall kjøringer (standard: 50).</translation>
    </message>
    <message>
        <source>Tell everything that was recorded of a run.</source>
        <translation>Fortell alt som er registrert om en kjøring.</translation>
    </message>
    <message>
        <source>Record that somebody has seen which requests of a run have no answer.</source>
        <translation>Registrer at noen har sett hvilke forespørsler i en kjøring som mangler svar.</translation>
    </message>
    <message>
        <source>Until then each action says that they are there. It does not change what is known of them.</source>
        <translation>Til da sier hver handling at de finnes. Det endrer ikke hva som er kjent om dem.</translation>
    </message>
    <message>
        <source>Print runs for another program, or for a ticket.</source>
        <translation>Skriv ut kjøringer for et annet program, eller for en sak.</translation>
    </message>
    <message>
        <source>In which form.</source>
        <translation>I hvilken form.</translation>
    </message>
    <message>
        <source>Write it to FILE instead of standard output.</source>
        <translation>Skriv til FILE i stedet for standard ut.</translation>
    </message>
    <message>
        <source>Find out whether the history was changed after it was written.</source>
        <translation>Finn ut om historikken ble endret etter at den ble skrevet.</translation>
    </message>
    <message>
        <source>File with checkpoints, anywhere in its lines; - is standard input. May be repeated.</source>
        <translation>Fil med kontrollpunkter, hvor som helst i linjene; - er standard inn. Kan gjentas.</translation>
    </message>
    <message>
        <source>WHERE is --url URL, with --user NAME or --auth KIND where somebody has to sign in; or a stored server,
--server NAME or --group NAME, which goes to each of its nodes.</source>
        <translation>WHERE er --url URL, med --user NAME eller --auth KIND der noen må logge på; eller en lagret server,
--server NAME eller --group NAME, som går til hver av nodene.</translation>
    </message>
    <message>
        <source>Eight nodes at once get their request, and each result is printed as soon as it is known; --json prints one document
at the end. --hold-after-first needs a terminal to ask on, also with --yes; where a gate holds the run and there is
no terminal, nothing more is sent. What a rule of the run keeps from being sent counts as not done: status 3 or 4.</source>
        <translation>Åtte noder får forespørselen samtidig, og hvert resultat skrives ut så snart det er kjent; --json skriver ett
dokument til slutt. --hold-after-first trenger en terminal å spørre i, også med --yes; der en port holder kjøringen
og det ikke er noen terminal, sendes ingenting mer. Det en regel for kjøringen hindrer, teller som ikke gjort:
kode 3 eller 4.</translation>
    </message>
    <message>
        <source>Both programs record every run in ~/.local/state/sluice/history.db, each request before it leaves, and each outcome
before anybody is told. A run that was interrupted stays in it with what is known. Reading changes nothing.</source>
        <translation>Begge programmene registrerer hver kjøring i ~/.local/state/sluice/history.db, hver forespørsel før den sendes, og
hvert utfall før noen får vite det. En avbrutt kjøring blir stående med det som er kjent. Lesing endrer ingenting.</translation>
    </message>
    <message>
        <source>intact, and as the checkpoints say</source>
        <translation>uendret, og slik kontrollpunktene sier</translation>
    </message>
    <message>
        <source>the history or a file of checkpoints cannot be read, so nothing was verified</source>
        <translation>historikken eller en fil med kontrollpunkter kan ikke leses, så ingenting ble kontrollert</translation>
    </message>
    <message>
        <source>altered; the first record that does not fit is named</source>
        <translation>endret; den første oppføringen som ikke passer, nevnes</translation>
    </message>
    <message>
        <source>shorter than a checkpoint says: records are missing at the end</source>
        <translation>kortere enn et kontrollpunkt sier: Oppføringer mangler på slutten</translation>
    </message>
    <message>
        <source>nothing to compare with: in order in itself, but there is no checkpoint</source>
        <translation>ingenting å sammenligne med: i orden i seg selv, men det finnes ikke noe kontrollpunkt</translation>
    </message>
    <message>
        <source>%1 takes two words and options, and there is a word too many.</source>
        <translation>%1 tar to ord og valg, og det er et ord for mye.</translation>
    </message>
    <message>
        <source>There is no option --%1. Did you mean --%2?</source>
        <translation>Det finnes ikke noe valg --%1. Mente du --%2?</translation>
    </message>
    <message>
        <source>There is no command %1. Did you mean %2?</source>
        <translation>Det finnes ingen kommando %1. Mente du %2?</translation>
    </message>
    <message>
        <source>Give it a name, which comes before the words of the action.</source>
        <translation>Gi den et navn, som kommer foran ordene for handlingen.</translation>
    </message>
    <message>
        <source>Name what is to be done, one of these: %1.</source>
        <translation>Oppgi hva som skal gjøres, ett av disse: %1.</translation>
    </message>
    <message>
        <source>--%1 would change what was signed: a plan file is carried out as it is.</source>
        <translation>--%1 ville endre det som ble signert: En planfil utføres slik den er.</translation>
    </message>
    <message>
        <source>--%1 is no part of what %2 makes.</source>
        <translation>--%1 er ingen del av det som %2 lager.</translation>
    </message>
    <message>
        <source>A plan file is signed already: name a preset, or an action.</source>
        <translation>En planfil er allerede signert: Oppgi en lagret plan eller en handling.</translation>
    </message>
    <message>
        <source>A plan file cannot become a preset: name an action, or another preset.</source>
        <translation>En planfil kan ikke bli en lagret plan: Oppgi en handling eller en annen lagret plan.</translation>
    </message>
    <message>
        <source>A preset is for stored servers: name them with --server or --group.</source>
        <translation>En lagret plan er for lagrede servere: Oppgi dem med --server eller --group.</translation>
    </message>
    <message>
        <source>Name the file to make with --output; it ends with .sluiceplan.</source>
        <translation>Oppgi filen som skal lages, med --output; den slutter med .sluiceplan.</translation>
    </message>
    <message>
        <source>Say with --expires until when the plan may be carried out: 8h, 2d, or a date and time.</source>
        <translation>Si med --expires hvor lenge planen kan utføres: 8h, 2d, eller en dato med klokkeslett.</translation>
    </message>
    <message>
        <source>--barrier is between steps, and there is only one.</source>
        <translation>--barrier er mellom trinn, og det er bare ett.</translation>
    </message>
    <message>
        <source>Account to sign in with, in place of the stored one.</source>
        <translation>Kontoen å logge på med, i stedet for den som er lagret.</translation>
    </message>
    <message>
        <source>How long to wait for an answer, 1 to 3600 (default: as it is stored).</source>
        <translation>Hvor lenge det ventes på svar, 1 til 3600 (standard: slik det er lagret).</translation>
    </message>
    <message>
        <source>Confirm without being asked: the host, or the stored name, of the server; for a tenant HOST/TENANT or TENANT. Required in Production. Of several servers the one that would be asked for; the others may be named as well.</source>
        <translation>Bekreft uten å bli spurt: verten eller det lagrede navnet til serveren; for en leietaker HOST/TENANT eller TENANT. Kreves i produksjon. Av flere servere den som det ville bli spurt etter; de andre kan også nevnes.</translation>
    </message>
    <message>
        <source>Only this node of the stored servers. May be repeated.</source>
        <translation>Bare denne noden av de lagrede serverne. Kan gjentas.</translation>
    </message>
    <message>
        <source>What people call you (default: the name of your account here).</source>
        <translation>Hva folk kaller deg (standard: navnet på kontoen din her).</translation>
    </message>
    <message>
        <source>--barrier is ok or none.</source>
        <translation>--barrier er ok eller none.</translation>
    </message>
    <message>
        <source>--expires is a length such as 30m, 8h or 2d, or a date and time such as 2026-11-30T22:00, which may end with a zone: Z, +01:00.</source>
        <translation>--expires er en varighet som 30m, 8h eller 2d, eller en dato med klokkeslett som 2026-11-30T22:00, som kan slutte med en tidssone: Z, +01:00.</translation>
    </message>
    <message>
        <source>The time of --expires is over.</source>
        <translation>Tidspunktet i --expires er passert.</translation>
    </message>
    <message>
        <source>Compare the settings of the servers before and after, where they tell them.</source>
        <translation>Sammenlign innstillingene til serverne før og etter, der de oppgir dem.</translation>
    </message>
    <message>
        <source>Also send names that a server does not list, such as the name of a table.</source>
        <translation>Send også navn som en server ikke viser i listen, for eksempel navnet på en tabell.</translation>
    </message>
    <message>
        <source>After each step: go on only if every node answers OK, or go on anyway (default: as the preset says).</source>
        <translation>Etter hvert trinn: Fortsett bare hvis hver node svarer OK, eller fortsett uansett (standard: slik den lagrede planen sier).</translation>
    </message>
    <message>
        <source>Carry out a stored preset, or a signed plan file.</source>
        <translation>Utfør en lagret plan eller en signert planfil.</translation>
    </message>
    <message>
        <source>Name the preset, or the plan file, that is carried out.</source>
        <translation>Oppgi den lagrede planen eller planfilen som skal utføres.</translation>
    </message>
    <message>
        <source>Name the preset as `sluicectl presets list` shows it.</source>
        <translation>Oppgi den lagrede planen slik `sluicectl presets list` viser den.</translation>
    </message>
    <message>
        <source>Name the comment by its number, as `sluicectl plan check` shows it.</source>
        <translation>Oppgi kommentaren med nummeret, slik `sluicectl plan check` viser det.</translation>
    </message>
    <message>
        <source>Name the plan file.</source>
        <translation>Oppgi planfilen.</translation>
    </message>
    <message>
        <source>List the stored presets.</source>
        <translation>List opp de lagrede planene.</translation>
    </message>
    <message>
        <source>Tell everything about a preset.</source>
        <translation>Fortell alt om en lagret plan.</translation>
    </message>
    <message>
        <source>Store an action as a preset, for this program and the window.</source>
        <translation>Lagre en handling som en plan, for dette programmet og vinduet.</translation>
    </message>
    <message>
        <source>It takes the words and options of the action, for stored servers. Nothing is sent. A group stays a group, also with
servers that it gets later. A class, a policy or a secret is never part of a preset.</source>
        <translation>Den tar ordene og valgene til handlingen, for lagrede servere. Ingenting sendes. En gruppe forblir en gruppe, også
med servere som den får senere. En klasse, regler eller en hemmelighet er aldri en del av en lagret plan.</translation>
    </message>
    <message>
        <source>Remove a stored preset.</source>
        <translation>Fjern en lagret plan.</translation>
    </message>
    <message>
        <source>Make a plan file for a second person, signed with your key.</source>
        <translation>Lag en planfil for en annen person, signert med nøkkelen din.</translation>
    </message>
    <message>
        <source>The plan file to make: NAME.sluiceplan.</source>
        <translation>Planfilen som skal lages: NAME.sluiceplan.</translation>
    </message>
    <message>
        <source>Until when it may be carried out: 30m, 8h, 2d, or a date and time; at most 31 days.</source>
        <translation>Hvor lenge den kan utføres: 30m, 8h, 2d, eller en dato med klokkeslett; høyst 31 dager.</translation>
    </message>
    <message>
        <source>Do not sign in, and leave out which caches the nodes list.</source>
        <translation>Ikke logg på, og utelat hvilke hurtigbuffere nodene har i listen.</translation>
    </message>
    <message>
        <source>Approve a plan file as a second person, after reading it.</source>
        <translation>Godkjenn en planfil som en annen person, etter å ha lest den.</translation>
    </message>
    <message>
        <source>Approve without asking. Not enough in Production.</source>
        <translation>Godkjenn uten å spørre. Ikke nok i produksjon.</translation>
    </message>
    <message>
        <source>Approve without being asked, also in Production: the name that would be asked for. May be repeated.</source>
        <translation>Godkjenn uten å bli spurt, også i produksjon: navnet som det ville bli spurt etter. Kan gjentas.</translation>
    </message>
    <message>
        <source>Add a comment, which keeps the plan from being carried out until it is resolved.</source>
        <translation>Legg til en kommentar, som hindrer at planen utføres, til den er besvart.</translation>
    </message>
    <message>
        <source>The comment, in one line.</source>
        <translation>Kommentaren, på én linje.</translation>
    </message>
    <message>
        <source>Mark a comment as resolved.</source>
        <translation>Merk en kommentar som besvart.</translation>
    </message>
    <message>
        <source>Mark a comment as open again.</source>
        <translation>Merk en kommentar som åpen igjen.</translation>
    </message>
    <message>
        <source>Tell what a plan file says, and whether it may be carried out.</source>
        <translation>Fortell hva som står i en planfil, og om den kan utføres.</translation>
    </message>
    <message>
        <source>Carry out a plan file, as `run FILE` does.</source>
        <translation>Utfør en planfil, som `run FILE` gjør.</translation>
    </message>
    <message>
        <source>Print the public key with which you sign, and its fingerprint.</source>
        <translation>Skriv ut den offentlige nøkkelen du signerer med, og fingeravtrykket.</translation>
    </message>
    <message>
        <source>Make the key if there is none yet.</source>
        <translation>Lag nøkkelen hvis det ikke finnes noen ennå.</translation>
    </message>
    <message>
        <source>List the people whose signature counts here.</source>
        <translation>List opp dem som har en signatur som teller her.</translation>
    </message>
    <message>
        <source>Make the key of a person known, whose fingerprint you have compared with them.</source>
        <translation>Gjør nøkkelen til en person kjent, etter at du har sammenlignet fingeravtrykket med vedkommende.</translation>
    </message>
    <message>
        <source>Take the key of the author of this plan file, in place of KEY.</source>
        <translation>Ta nøkkelen til den som laget denne planfilen, i stedet for KEY.</translation>
    </message>
    <message>
        <source>The fingerprint was compared: do not ask.</source>
        <translation>Fingeravtrykket er sammenlignet: Ikke spør.</translation>
    </message>
    <message>
        <source>Name the person whose key it is.</source>
        <translation>Oppgi personen som nøkkelen tilhører.</translation>
    </message>
    <message>
        <source>Give the key as `sluicectl plan key` prints it, or a plan file with --from.</source>
        <translation>Oppgi nøkkelen slik `sluicectl plan key` skriver den, eller en planfil med --from.</translation>
    </message>
    <message>
        <source>Let the signature of a person not count any more.</source>
        <translation>La signaturen til en person ikke telle lenger.</translation>
    </message>
    <message>
        <source>Name the person as `sluicectl signers list` shows them.</source>
        <translation>Oppgi personen slik `sluicectl signers list` viser vedkommende.</translation>
    </message>
    <message>
        <source>Add the servers and presets in a file, all of them or none.</source>
        <translation>Legg til serverne og de lagrede planene i en fil, alle eller ingen.</translation>
    </message>
    <message>
        <source>Print stored servers, and presets, as JSON, in the form that import takes. Never a secret.</source>
        <translation>Skriv lagrede servere og planer som JSON, i den formen som import tar. Aldri en hemmelighet.</translation>
    </message>
    <message>
        <source>With this preset. May be repeated.</source>
        <translation>Med denne lagrede planen. Kan gjentas.</translation>
    </message>
    <message>
        <source>With all presets.</source>
        <translation>Med alle lagrede planer.</translation>
    </message>
    <message>
        <source>blocked by policy, not confirmed, a plan file that may not be carried out, or in Production and not to be recorded;
nothing was sent</source>
        <translation>stoppet av regler, ikke bekreftet av brukeren, en planfil som ikke kan utføres, eller i Produksjon og ikke mulig å
registrere; ingenting ble sendt</translation>
    </message>
    <message>
        <source>A word that ends with .sluiceplan, or has a slash, is a plan file; any other is the name of a preset. A preset means
the servers and nodes that are stored now. Options change how it is carried out this time: --reason, --change,
--node, --strategy and those below it, --barrier, --observe.</source>
        <translation>Et ord som slutter med .sluiceplan, eller har en skråstrek, er en planfil; alle andre er navnet på en lagret plan.
En lagret plan gjelder serverne og nodene som er lagret nå. Valg endrer hvordan den utføres denne gangen: --reason,
--change, --node, --strategy og de som står under det, --barrier, --observe.</translation>
    </message>
    <message>
        <source>A plan file is carried out as it was signed: an option that would change that is a mistake. It is judged before
anybody signs in, and again with the lists of caches before the first request. If anything is against it, every
objection is said, nothing is sent, and the exit status is 6.</source>
        <translation>En planfil utføres slik den ble signert: Et valg som ville endre det, er en feil. Den vurderes før noen logger på, og
igjen med listene over hurtigbuffere før den første forespørselen. Hvis noe taler mot den, sies alle innvendinger,
ingenting sendes, og avslutningsstatusen er 6.</translation>
    </message>
    <message>
        <source>Behind its own options come the words and options of the action, or run and the name of a preset. It signs in, if it
can, to write down which caches each node lists: then it shows later if they are others. The key is made on first
use, and kept in the keychain of the system only. Nothing is carried out.</source>
        <translation>Etter egne valg kommer ordene og valgene til handlingen, eller run og navnet på en lagret plan. Den logger på, hvis
den kan, for å skrive ned hvilke hurtigbuffere hver node har i listen: Da vises det senere om de er andre. Nøkkelen
lages første gang den brukes, og oppbevares bare i nøkkelringen til systemet. Ingenting utføres.</translation>
    </message>
    <message>
        <source>The whole plan is shown, and it is asked whether to approve it: in Production by typing the name of the server,
elsewhere with yes. Then it signs in to each server with your own account, compares the lists of caches, and adds
the approval. Who made the plan cannot approve it.</source>
        <translation>Hele planen vises, og det spørres om den skal godkjennes: i produksjon ved å skrive navnet på serveren, ellers med ja.
Deretter logger den på hver server med din egen konto, sammenligner listene over hurtigbuffere og legger til
godkjenningen. Den som laget planen, kan ikke godkjenne den.</translation>
    </message>
    <message>
        <source>The file is saved with your signature. Approvals that it has are removed: they were given before this change.</source>
        <translation>Filen lagres med signaturen din. Godkjenninger som den har, fjernes: De ble gitt før denne endringen.</translation>
    </message>
    <message>
        <source>It sends nothing, so the lists of caches are not compared. Exit status:</source>
        <translation>Den sender ingenting, så listene over hurtigbuffere sammenlignes ikke. Avslutningsstatus:</translation>
    </message>
    <message>
        <source>it may be carried out now</source>
        <translation>den kan utføres nå</translation>
    </message>
    <message>
        <source>it is no plan file, or cannot be read</source>
        <translation>det er ingen planfil, eller den kan ikke leses</translation>
    </message>
    <message>
        <source>it may not be carried out; everything that is against it is named</source>
        <translation>den kan ikke utføres; alt som taler mot det, nevnes</translation>
    </message>
    <message>
        <source>A plan file shows that the holder of a key signed exactly this plan, and who approved it. It does not show whose key
that is: compare the fingerprint with that person, and make it known with `sluicectl signers add`.</source>
        <translation>En planfil viser at den som har en nøkkel, har signert akkurat denne planen, og hvem som har godkjent den. Den viser
ikke hvem nøkkelen tilhører: Sammenlign fingeravtrykket med personen, og gjør det kjent med `sluicectl signers add`.</translation>
    </message>
    <message>
        <source>Tell others the fingerprint in another way than with the file, such as on the phone. A key shows nothing until
somebody has compared its fingerprint with the person.</source>
        <translation>Oppgi fingeravtrykket til andre på en annen måte enn med filen, for eksempel på telefon. En nøkkel viser ingenting
før noen har sammenlignet fingeravtrykket med personen.</translation>
    </message>
    <message>
        <source>A step is one action: name it.</source>
        <translation>Et trinn er én handling: Oppgi den.</translation>
    </message>
    <message>
        <source>--%1 is no part of a step: servers and strategy are those of the preset.</source>
        <translation>--%1 er ingen del av et trinn: Servere og fremgangsmåte er dem i den lagrede planen.</translation>
    </message>
    <message>
        <source>Add an action to a stored preset, as its last step.</source>
        <translation>Legg til en handling i en lagret plan, som det siste trinnet.</translation>
    </message>
    <message>
        <source>Begin it only if every node answered OK to the step before, or anyway (default).</source>
        <translation>Begynn det bare hvis hver node svarte OK på trinnet før, eller uansett (standard).</translation>
    </message>
    <message>
        <source>It takes the words of the action, and the options that say what it does. Servers and strategy are those of the preset.</source>
        <translation>Den tar ordene til handlingen og valgene som sier hva den gjør. Servere og fremgangsmåte er dem i den lagrede planen.</translation>
    </message>
    <message>
        <source>Tell, or change, where checkpoints of the history are kept.</source>
        <translation>Si, eller endre, hvor kontrollpunkter for historikken tas vare på.</translation>
    </message>
    <message>
        <source>Whether in the journal of the system (default: yes).</source>
        <translation>Om i journalen til systemet (standard: yes).</translation>
    </message>
    <message>
        <source>Also in FILE, best on another disk. May be repeated.</source>
        <translation>Også i FILE, helst på en annen disk. Kan gjentas.</translation>
    </message>
    <message>
        <source>In none of the files named before.</source>
        <translation>I ingen av filene som er oppgitt før.</translation>
    </message>
    <message>
        <source>After how many records, besides at the end of each run (default: 100).</source>
        <translation>Etter hvor mange poster, foruten ved slutten av hver kjøring (standard: 100).</translation>
    </message>
    <message>
        <source>Make the key to sign with, which the keychain keeps, if there is none.</source>
        <translation>Lag nøkkelen til å signere med, som nøkkelringen tar vare på, hvis det ikke finnes noen.</translation>
    </message>
    <message>
        <source>A chain of hashes alone proves little against whoever can write the file: a checkpoint that is kept elsewhere does.
Without --checkpoint, the files of `sluicectl history checkpoints` are read. Compare the keys that are named with those that you know.</source>
        <translation>En kjede av hasher alene beviser lite mot den som kan skrive filen: det gjør et kontrollpunkt som tas vare på et annet sted.
Uten --checkpoint leses filene i `sluicectl history checkpoints`. Sammenlign nøklene som nevnes, med dem du kjenner.</translation>
    </message>
    <message>
        <source>A checkpoint is a signed line that says how many records there were. One that is kept where the history cannot be
changed from shows later whether the history was rewritten or cut. Those of the journal: journalctl -o cat | sluicectl
history verify --checkpoint -</source>
        <translation>Et kontrollpunkt er en signert linje som sier hvor mange poster det var. Et som tas vare på der historikken ikke kan
endres fra, viser senere om historikken er skrevet om eller kortet ned. De i journalen: journalctl -o cat | sluicectl
history verify --checkpoint -</translation>
    </message>
    <message>
        <source>Every run is recorded in the history, each request before it leaves: see `sluicectl help history list`. In Production
nothing is sent that cannot be recorded. --without-record breaks that open: the reason and everything that the
history does not take go to the journal of the system and to the file of --record-to.</source>
        <translation>Hver kjøring registreres i historikken, hver forespørsel før den sendes: se `sluicectl help history list`. I Produksjon
sendes ingenting som ikke kan registreres. --without-record bryter dette: Begrunnelsen og alt som historikken ikke tar
imot, går til systemets journal og til filen i --record-to.</translation>
    </message>
    <message>
        <source>The time of --start-at does not exist on that day: clocks are set forward past it.</source>
        <translation>Tidspunktet i --start-at finnes ikke den dagen: klokkene stilles fram forbi det.</translation>
    </message>
    <message>
        <source>Where to add what the history does not take: a new file, or the end of one.</source>
        <translation>Hvor det som historikken ikke tar imot, skal legges til: en ny fil, eller slutten av en fil.</translation>
    </message>
    <message>
        <source>A FILE that exists is replaced, unless it belongs to Sluice or is no file.</source>
        <translation>En FILE som finnes, blir erstattet, med mindre den tilhører Sluice eller ikke er en fil.</translation>
    </message>
    <message>
        <source>The beginning of the id is enough. A request whose answer is not recorded may have been carried out: it is Unknown.</source>
        <translation>Begynnelsen av id-en er nok. En forespørsel som svaret ikke er ført for, kan ha blitt utført: Den er Ukjent.</translation>
    </message>
    <message>
        <source>the command line is wrong, or what was given cannot be sent or stored</source>
        <translation>kommandolinjen er feil, eller det som ble oppgitt kan ikke sendes eller lagres</translation>
    </message>
    <message>
        <source>no server was reached</source>
        <translation>ingen server ble nådd</translation>
    </message>
    <message>
        <source>trouble on this machine: a file, a lock, the keychain, a secret that is missing</source>
        <translation>trøbbel på denne maskinen: en fil, en lås, nøkkelringen, en hemmelighet som mangler</translation>
    </message>
    <message>
        <source>what was named is not there, or is there already</source>
        <translation>det som ble nevnt finnes ikke, eller finnes allerede</translation>
    </message>
    <message>
        <source>none acknowledged, and at least one unknown: it may have happened</source>
        <translation>ingen bekreftet, og minst én ukjent: det kan ha skjedd</translation>
    </message>
    <message>
        <source>the certificate is not trusted, or not the one that was</source>
        <translation>sertifikatet er ikke klarert, eller ikke det som det var</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::Address</name>
    <message>
        <source>The address holds a ticket or a password: leave out everything from the question mark on.</source>
        <translation>Adressen inneholder en billett eller et passord: Utelat alt fra spørsmålstegnet av.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::AnswerErrors</name>
    <message>
        <source>No infoRouter answers under %1. Check the address.</source>
        <translation>Ingen infoRouter svarer under %1. Kontroller adressen.</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>Denne serveren tilbyr ikke %1.</translation>
    </message>
    <message>
        <source>This server is too old: it does not offer %1.</source>
        <translation>Denne serveren er for gammel: Den tilbyr ikke %1.</translation>
    </message>
    <message>
        <source>infoRouter %1 does not offer %2, or something in front of it does not let it through.</source>
        <translation>infoRouter %1 tilbyr ikke %2, eller noe foran den slipper det ikke gjennom.</translation>
    </message>
    <message>
        <source>infoRouter %1 is too old: it does not offer %2.</source>
        <translation>infoRouter %1 er for gammel: Den tilbyr ikke %2.</translation>
    </message>
    <message>
        <source>The server answered %1 with an error page. It probably accepts no %1 from other machines. Choose SOAP.</source>
        <translation>Serveren svarte på %1 med en feilside. Den godtar trolig ikke %1 fra andre maskiner. Velg SOAP.</translation>
    </message>
    <message>
        <source>The web server does not allow this.</source>
        <translation>Nettserveren tillater ikke dette.</translation>
    </message>
    <message>
        <source>There is no srv.asmx at this address any more (HTTP 404).</source>
        <translation>Det finnes ingen srv.asmx på denne adressen lenger (HTTP 404).</translation>
    </message>
    <message>
        <source>The server reports a fault.</source>
        <translation>Serveren melder om en feil.</translation>
    </message>
    <message>
        <source>The server could not read the request, and did nothing.</source>
        <translation>Serveren kunne ikke lese forespørselen og gjorde ingenting.</translation>
    </message>
    <message>
        <source>%1 The server may not know %2. Leave out the language: then the call is used that every server has.</source>
        <translation>%1 Serveren kjenner kanskje ikke %2. Utelat språket: Da brukes kallet som alle servere har.</translation>
    </message>
    <message>
        <source>The server does not accept %1, and so probably does not offer it.</source>
        <translation>Serveren godtar ikke %1, og tilbyr det derfor trolig ikke.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::Decode</name>
    <message>
        <source>infoRouter %1 may be too old: the flush of its cache came with a later version.</source>
        <translation>infoRouter %1 kan være for gammel: Tømmingen av hurtigbufferen kom med en senere versjon.</translation>
    </message>
    <message>
        <source>The server says that nobody is signed in.</source>
        <translation>Serveren sier at ingen er pålogget.</translation>
    </message>
    <message>
        <source>This account probably may flush: it is in [Administrators] or [User Managers].</source>
        <translation>Denne kontoen har trolig lov til å tømme: Den er i [Administrators] eller [User Managers].</translation>
    </message>
    <message>
        <source>This account probably may not flush: it is neither in [Administrators] nor in [User Managers].</source>
        <translation>Denne kontoen har trolig ikke lov til å tømme: Den er verken i [Administrators] eller [User Managers].</translation>
    </message>
    <message>
        <source>The server answered POST with an error page, so SOAP is used.</source>
        <translation>Serveren svarte på POST med en feilside, så SOAP brukes.</translation>
    </message>
    <message>
        <source>POST is preferred, and the server accepts it.</source>
        <translation>POST foretrekkes, og serveren godtar det.</translation>
    </message>
    <message>
        <source>The server accepted the sign-in, but sent no ticket.</source>
        <translation>Serveren godtok påloggingen, men sendte ingen billett.</translation>
    </message>
    <message>
        <source>The server answered, but without groups.</source>
        <translation>Serveren svarte, men uten grupper.</translation>
    </message>
    <message>
        <source>The server answered, but without settings.</source>
        <translation>Serveren svarte, men uten innstillinger.</translation>
    </message>
    <message>
        <source>The server sent more settings than can be read.</source>
        <translation>Serveren sendte flere innstillinger enn det går an å lese.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::Encode</name>
    <message>
        <source>%1 has a character that cannot be sent, such as a control character.</source>
        <translation>%1 inneholder et tegn som ikke kan sendes, for eksempel et kontrolltegn.</translation>
    </message>
    <message>
        <source>Nobody is signed in, and there is no ticket.</source>
        <translation>Ingen er pålogget, og det finnes ingen billett.</translation>
    </message>
    <message>
        <source>Enter the ticket.</source>
        <translation>Skriv inn billetten.</translation>
    </message>
    <message>
        <source>Enter the name of the user.</source>
        <translation>Skriv inn navnet på brukeren.</translation>
    </message>
    <message>
        <source>The name of the user</source>
        <translation>Brukernavnet</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>Passordet</translation>
    </message>
    <message>
        <source>The ticket</source>
        <translation>Billetten</translation>
    </message>
    <message>
        <source>Enter the password: infoRouter does not accept an empty one.</source>
        <translation>Skriv inn passordet: infoRouter godtar ikke et tomt.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::InfoRouterProtocol</name>
    <message>
        <source>infoRouter has one cache, without a name, and flushes it as a whole.</source>
        <translation>infoRouter har én hurtigbuffer, uten navn, og tømmer den som helhet.</translation>
    </message>
    <message>
        <source>infoRouter does not have this operation.</source>
        <translation>infoRouter har ikke denne operasjonen.</translation>
    </message>
    <message>
        <source>This is the request over POST, which is preferred. Sluice finds out whether the server accepts POST when it sends something.</source>
        <translation>Dette er forespørselen over POST, som foretrekkes. Sluice finner ut om serveren godtar POST når noe sendes.</translation>
    </message>
    <message>
        <source>infoRouter has no Online tenants, Services versions or envelope forms.</source>
        <translation>infoRouter har ikke leietakere i Online, Services-versjoner eller former for konvolutten.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::Product</name>
    <message>
        <source>Automatic (POST, or SOAP)</source>
        <translation>Automatisk (POST, ellers SOAP)</translation>
    </message>
    <message>
        <source>The built-in account sysadmin may be refused a ticket (902). Use a named account in [Administrators] or [User Managers].</source>
        <translation>Den innebygde kontoen sysadmin kan bli nektet en billett (902). Bruk en navngitt konto i [Administrators] eller [User Managers].</translation>
    </message>
    <message>
        <source>infoRouter takes a user and a password, or a ticket.</source>
        <translation>infoRouter tar en bruker og et passord, eller en billett.</translation>
    </message>
    <message>
        <source>infoRouter has to be named with --protocol inforouter. Its --binding get puts the ticket and the password into
addresses, which proxies and servers write into their logs; the other bindings do not.</source>
        <translation>infoRouter må oppgis med --protocol inforouter. Der legger --binding get billetten og passordet i adresser,
som proxyer og servere skriver i loggene sine; de andre bindingene gjør det ikke.</translation>
    </message>
    <message>
        <source>infoRouter has one cache, which is flushed with --all. What --observe finds is an observation and no proof.
The ticket that a sign-in with a password brought is given back at the end; one from SLUICE_TICKET is kept.</source>
        <translation>infoRouter har én hurtigbuffer, som tømmes med --all. Det --observe finner, er en observasjon og ikke noe bevis.
Billetten som en pålogging med passord ga, leveres tilbake til slutt; en fra SLUICE_TICKET beholdes.</translation>
    </message>
    <message>
        <source>%1 answers over %2 (%3 ms).</source>
        <extracomment>&quot;infoRouter 9.2.1.0 answers over POST (12 ms).&quot;</extracomment>
        <translation>%1 svarer over %2 (%3 ms).</translation>
    </message>
    <message>
        <source>With GET, the ticket and the password are part of the address, and proxies and web servers write addresses into their logs.</source>
        <translation>Med GET er billetten og passordet en del av adressen, og proxyer og nettservere skriver adresser i loggene sine.</translation>
    </message>
    <message>
        <source>Check the path after the name of the server, such as /InfoRouter.</source>
        <translation>Kontroller stien etter servernavnet, for eksempel /InfoRouter.</translation>
    </message>
    <message>
        <source>Other processes of infoRouter, such as those of a web garden: probably only the one that answers is flushed.</source>
        <translation>Andre infoRouter-prosesser, for eksempel i en web garden: trolig tømmes bare den som svarer.</translation>
    </message>
    <message>
        <source>Recycle the application pool where it has more than one worker process.</source>
        <translation>Resirkuler programgruppen der den har mer enn én arbeidsprosess.</translation>
    </message>
    <message>
        <source>What is read only at the start: appsettings.json, web.config, sign-in authorities.</source>
        <translation>Det som bare leses ved oppstart: appsettings.json, web.config og påloggingsautoriteter.</translation>
    </message>
    <message>
        <source>Restart infoRouter after a change to one of them.</source>
        <translation>Start infoRouter på nytt etter en endring i noe av dette.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::RequestValidation</name>
    <message>
        <source>%1 has “&lt;” before a letter, “!”, “/” or “?”, or it has “&amp;#”.</source>
        <translation>%1 har «&lt;» foran en bokstav, «!», «/» eller «?», eller har «&amp;#».</translation>
    </message>
    <message>
        <source>ASP.NET on this server took a text in the request for markup, and refuses that over %1, before anything is checked. Choose SOAP.</source>
        <translation>ASP.NET på denne serveren tok en tekst i forespørselen for markeringskode, og avviser det over %1 før noe blir kontrollert. Velg SOAP.</translation>
    </message>
    <message>
        <source>%1 ASP.NET on this server refuses that over %2, before anything is checked. Choose SOAP.</source>
        <translation>%1 ASP.NET på denne serveren avviser det over %2 før noe blir kontrollert. Velg SOAP.</translation>
    </message>
    <message>
        <source>%1 ASP.NET on this server probably refuses that over %2. Choose SOAP.</source>
        <translation>%1 ASP.NET på denne serveren avviser trolig det over %2. Velg SOAP.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::ServerError</name>
    <message>
        <source>This account cannot get tickets, which is usual for the built-in sysadmin. Use a named account in [Administrators] or [User Managers].</source>
        <translation>Denne kontoen kan ikke få billetter, noe som er vanlig for den innebygde sysadmin. Bruk en navngitt konto i [Administrators] eller [User Managers].</translation>
    </message>
    <message>
        <source>Only an account in [Administrators] or [User Managers] may flush.</source>
        <translation>Bare en konto i [Administrators] eller [User Managers] kan tømme.</translation>
    </message>
    <message>
        <source>The server refused the sign-in without a reason.</source>
        <translation>Serveren avviste påloggingen uten å oppgi noen grunn.</translation>
    </message>
    <message>
        <source>The server reports an error without a reason.</source>
        <translation>Serveren melder om en feil uten å oppgi noen grunn.</translation>
    </message>
</context>
<context>
    <name>sluice::inforouter::WholeCache</name>
    <message>
        <source>Flush Application Cache and Settings</source>
        <translation>Flush Application Cache and Settings</translation>
    </message>
    <message>
        <source>The application settings that the server keeps in memory. They are read again, one by one, when somebody next needs them. Sessions and tickets stay.</source>
        <translation>Programinnstillingene som serveren holder i minnet. De leses på nytt, én etter én, når noen neste gang trenger dem. Økter og billetter består.</translation>
    </message>
    <message>
        <source>the table ApplicationSettings was edited in the database</source>
        <translation>tabellen ApplicationSettings ble redigert i databasen</translation>
    </message>
    <message>
        <source>the licence file was replaced on the disk</source>
        <translation>lisensfilen ble byttet ut på disken</translation>
    </message>
    <message>
        <source>a migration, an upgrade or an operation on many documents</source>
        <translation>en migrering, en oppgradering eller en operasjon på mange dokumenter ble gjort</translation>
    </message>
    <message>
        <source>settings that were changed in infoRouter itself, or over its API: they take effect at once</source>
        <translation>innstillinger som ble endret i selve infoRouter eller over API-et: De virker med en gang</translation>
    </message>
    <message>
        <source>appsettings.json, web.config, sign-in authorities: they need a restart</source>
        <translation>appsettings.json, web.config, påloggingsinstanser: De krever omstart</translation>
    </message>
    <message>
        <source>the search index, the warehouse and tickets</source>
        <translation>søkeindeksen, lageret og billetter</translation>
    </message>
    <message>
        <source>The next requests take a little longer. No data is lost, and nobody is signed out.</source>
        <translation>De neste forespørslene tar litt lengre tid. Ingen data går tapt, og ingen blir logget av.</translation>
    </message>
    <message>
        <source>Each process has a cache of its own: probably only the one that answers is flushed. Behind a load balancer, sign in to each node by its own address.</source>
        <translation>Hver prosess har sin egen hurtigbuffer: Trolig tømmes bare den som svarer. Bak en lastbalanserer logger du på hver node med dens egen adresse.</translation>
    </message>
    <message>
        <source>tagdefs.xml or another file that is read as settings was edited (for tagdefs.xml one of the vendor&apos;s pages asks for a restart)</source>
        <translation>tagdefs.xml eller en annen fil som leses som innstillinger, ble redigert (for tagdefs.xml ber en av leverandørens sider om omstart)</translation>
    </message>
</context>
<context>
    <name>sluice::mock::Fault</name>
    <message>
        <source>A connection is accepted and closed at once.</source>
        <translation>En forbindelse blir tatt imot og lukket med en gang.</translation>
    </message>
    <message>
        <source>A connection is closed when its first request has come, which nobody carries out.</source>
        <translation>En forbindelse blir lukket når den første forespørselen er kommet, og ingen utfører den.</translation>
    </message>
    <message>
        <source>A connection is reset after so many bytes of requests.</source>
        <translation>En forbindelse blir tilbakestilt etter så mange byte med forespørsler.</translation>
    </message>
    <message>
        <source>A connection is accepted, and nobody reads or answers its requests.</source>
        <translation>En forbindelse blir tatt imot, og ingen leser eller besvarer forespørslene.</translation>
    </message>
    <message>
        <source>The request is carried out, and the connection ends in the answer.</source>
        <translation>Forespørselen blir utført, og forbindelsen slutter midt i svaret.</translation>
    </message>
    <message>
        <source>The request is carried out, and the connection is reset in the answer.</source>
        <translation>Forespørselen blir utført, og forbindelsen blir tilbakestilt midt i svaret.</translation>
    </message>
    <message>
        <source>The request is carried out, and the answer stops without an end while the connection stays open.</source>
        <translation>Forespørselen blir utført, og svaret stopper uten slutt mens forbindelsen forblir åpen.</translation>
    </message>
    <message>
        <source>The answer comes late.</source>
        <translation>Svaret kommer sent.</translation>
    </message>
    <message>
        <source>The answer comes in small pieces.</source>
        <translation>Svaret kommer i små biter.</translation>
    </message>
    <message>
        <source>After so many bytes the answer is nonsense.</source>
        <translation>Etter så mange byte er svaret uforståelig.</translation>
    </message>
    <message>
        <source>The answer is the one to the request before, if there was one.</source>
        <translation>Svaret er det på forespørselen før, hvis det fantes en.</translation>
    </message>
    <message>
        <source>A text comes before the body: a byte order mark, unless another text is given.</source>
        <translation>En tekst kommer foran innholdet: et byterekkefølgemerke, hvis ingen annen tekst er oppgitt.</translation>
    </message>
    <message>
        <source>Elements, or lists in JSON, stand inside each other.</source>
        <translation>Elementer, eller lister i JSON, står inne i hverandre.</translation>
    </message>
    <message>
        <source>An answer in XML has a document type.</source>
        <translation>Et svar i XML har en dokumenttype.</translation>
    </message>
    <message>
        <source>An answer in XML holds an entity that grows tenfold with each level.</source>
        <translation>Et svar i XML har en entitet som blir ti ganger større for hvert nivå.</translation>
    </message>
    <message>
        <source>The answer has so many bytes more, in a comment or as spaces.</source>
        <translation>Svaret har så mange byte mer, i en kommentar eller som mellomrom.</translation>
    </message>
    <message>
        <source>The caches in a list have this name, which may hold markup or control characters, be repeated to make it long, and come so many times. In infoRouter the settings and the names of the server and its users become this text.</source>
        <translation>Hurtigbufferne i en liste har dette navnet, som kan inneholde koder eller styretegn, gjentas så det blir langt, og komme så mange ganger. I infoRouter blir innstillingene og navnene på serveren og brukerne til denne teksten.</translation>
    </message>
    <message>
        <source>Answers with status 1xx come before the answer.</source>
        <translation>Svar med status 1xx kommer før svaret.</translation>
    </message>
    <message>
        <source>The Content-Length is missing, and the end of the connection ends the answer; or it is wrong.</source>
        <translation>Content-Length mangler, og slutten på forbindelsen avslutter svaret; eller den er feil.</translation>
    </message>
    <message>
        <source>The answer is compressed although nobody asked for it: correctly, cut off, or so that it unpacks to so many bytes of zeros.</source>
        <translation>Svaret er komprimert selv om ingen har bedt om det: riktig, avkuttet, eller slik at det pakkes ut til så mange byte med nuller.</translation>
    </message>
    <message>
        <source>The answer is in version 1.0 of HTTP, without a length, and ends with the connection.</source>
        <translation>Svaret er i versjon 1.0 av HTTP, uten lengde, og slutter med forbindelsen.</translation>
    </message>
    <message>
        <source>The answer comes twice.</source>
        <translation>Svaret kommer to ganger.</translation>
    </message>
    <message>
        <source>The server speaks HTTP/2 only: over TLS it negotiates nothing else, and it ends the connection at a request in another version.</source>
        <translation>Serveren snakker bare HTTP/2: Over TLS godtar den ikke noe annet, og den avslutter forbindelsen ved en forespørsel i en annen versjon.</translation>
    </message>
    <message>
        <source>A page to sign in at comes with status 200.</source>
        <translation>En innloggingsside kommer med status 200.</translation>
    </message>
    <message>
        <source>Every ticket that was issued expires before the request.</source>
        <translation>Hver billett som er utstedt, utløper før forespørselen.</translation>
    </message>
    <message>
        <source>The product says no with this text, in the form that is usual for the call or in another one.</source>
        <translation>Produktet sier nei med denne teksten, i formen som er vanlig for kallet eller i en annen.</translation>
    </message>
    <message>
        <source>The answer says yes and no: an exception beside a success, the same element twice, one inside the other, in two spellings, or a yes in a foreign namespace.</source>
        <translation>Svaret sier både ja og nei: et unntak ved siden av et ja, det samme elementet to ganger, det ene inne i det andre, i to skrivemåter, eller et ja i et fremmed navnerom.</translation>
    </message>
    <message>
        <source>The port is closed from this connection on. It stays closed, so there is no “to”.</source>
        <translation>Porten er lukket fra og med denne forbindelsen. Den forblir lukket, så det finnes ingen «to».</translation>
    </message>
    <message>
        <source>The answer is in another charset, or names another one in the Content-Type or in the XML declaration; “none” leaves the name out. An empty answer stays as it is.</source>
        <translation>Svaret er i et annet tegnsett, eller oppgir et annet i Content-Type eller i XML-deklarasjonen; «none» utelater navnet. Et tomt svar blir som det er.</translation>
    </message>
    <message>
        <source>The answer comes in chunks of so many bytes, or of more if there were more than a million; with ends=false the last one is missing.</source>
        <translation>Svaret kommer i stykker på så mange byte, eller på flere om det ellers ble mer enn en million av dem; med ends=false mangler det siste.</translation>
    </message>
    <message>
        <source>A proxy or a web server answers with this status. If nothing else is given, 401 and 407 challenge with Basic, 405 allows GET and HEAD, 429 and 503 say Retry-After: 120, and no answer has a location.</source>
        <translation>En proxy eller en webserver svarer med denne statusen. Er ikke annet oppgitt, utfordrer 401 og 407 med Basic, 405 tillater GET og HEAD, 429 og 503 sier Retry-After: 120, og intet svar har location.</translation>
    </message>
</context>
<context>
    <name>sluice::mock::InfoRouterSettings</name>
    <message>
        <source>The mock settings httpGetPost=off and customErrors=on need generation=legacy.</source>
        <translation>Innstillingene httpGetPost=off og customErrors=on krever generation=legacy.</translation>
    </message>
</context>
<context>
    <name>sluice::mock::Listener</name>
    <message>
        <source>TLS is not available on this computer.</source>
        <translation>TLS er ikke tilgjengelig på denne datamaskinen.</translation>
    </message>
    <message>
        <source>“%1” holds no certificate that can be read.</source>
        <translation>«%1» inneholder ikke noe sertifikat som kan leses.</translation>
    </message>
    <message>
        <source>“%1” holds no private key that can be read.</source>
        <translation>«%1» inneholder ingen privat nøkkel som kan leses.</translation>
    </message>
</context>
<context>
    <name>sluice::mock::Scenario</name>
    <message>
        <source>%1 is not valid. Valid values: %2.</source>
        <translation>%1 er ikke gyldig. Gyldige verdier: %2.</translation>
    </message>
    <message>
        <source>Each fault is an object, as in {&quot;fault&quot;: &quot;cut&quot;}.</source>
        <translation>Hver feil er et objekt, som i {&quot;fault&quot;: &quot;cut&quot;}.</translation>
    </message>
    <message>
        <source>%1 has no such parameter. Its parameters are: %2.</source>
        <translation>%1 har ingen slik parameter. Parameterne er: %2.</translation>
    </message>
    <message>
        <source>%1 is less than from, %2.</source>
        <translation>%1 er mindre enn from, %2.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>linje %1, kolonne %2</translation>
    </message>
    <message>
        <source>A scenario is an object with one member, faults, which is a list of faults.</source>
        <translation>Et scenario er et objekt med ett medlem, faults, som er en liste over feil.</translation>
    </message>
    <message>
        <source>%1: A scenario has no such member. Its only one is faults.</source>
        <translation>%1: Et scenario har ikke noe slikt medlem. Det eneste er faults.</translation>
    </message>
    <message>
        <source>The faults are: %1.</source>
        <translation>Feilene er: %1.</translation>
    </message>
    <message>
        <source>fault is missing.</source>
        <translation>fault mangler.</translation>
    </message>
    <message>
        <source>%1 is not a fault.</source>
        <translation>%1 er ingen feil.</translation>
    </message>
    <message>
        <source>%1 would make more than %2 bytes out of %3.</source>
        <translation>%1 ville lage mer enn %2 byte av %3.</translation>
    </message>
</context>
<context>
    <name>sluice::mock::Settings</name>
    <message>
        <source>The mock has no setting “%1”. Its settings are: %2.</source>
        <translation>Den simulerte serveren har ingen innstilling «%1». Innstillingene er: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a valid value of the mock setting %2. Valid values: %3.</source>
        <translation>«%1» er ikke en gyldig verdi for innstillingen %2 til den simulerte serveren. Gyldige verdier: %3.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::AutomaticProtocol</name>
    <message>
        <source>REST is preferred, and the server offers it.</source>
        <translation>REST foretrekkes, og serveren tilbyr det.</translation>
    </message>
    <message>
        <source>A browser session can be used over REST only, and this server has no REST interface.</source>
        <translation>En nettleserøkt kan bare brukes over REST, og denne serveren har ikke noe REST-grensesnitt.</translation>
    </message>
    <message>
        <source>Neither REST nor SOAP of a NetServer answers under %1. Check the address.</source>
        <translation>Verken REST eller SOAP fra noen NetServer svarer under %1. Kontroller adressen.</translation>
    </message>
    <message>
        <source>This is the request over REST, which is preferred. Sluice finds out whether the server offers REST when it sends something.</source>
        <translation>Dette er forespørselen over REST, som foretrekkes. Sluice finner ut om serveren tilbyr REST når noe sendes.</translation>
    </message>
    <message>
        <source>The server has no REST interface, so SOAP is used.</source>
        <translation>Serveren har ikke noe REST-grensesnitt, så SOAP brukes.</translation>
    </message>
    <message>
        <source>%1 This was the answer to REST. If the server has only SOAP, choose SOAP.</source>
        <translation>%1 Dette var svaret på REST. Hvis serveren bare har SOAP, velger du SOAP.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::OnlineSignIn</name>
    <message>
        <source>SuperOffice Online forbids programs such as this one to ask for a user name and a password. Sign in with an access token or a ticket instead.</source>
        <translation>SuperOffice Online forbyr programmer som dette å be om brukernavn og passord. Logg på med et tilgangstoken eller en billett i stedet.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::Product</name>
    <message>
        <source>REST is preferred, and SOAP is used where the server has no REST. Without --protocol, --services with a number
and --envelope mean superoffice-soap.</source>
        <translation>REST foretrekkes, og SOAP brukes der serveren ikke har REST. Uten --protocol betyr --services med et tall
og --envelope superoffice-soap.</translation>
    </message>
    <message>
        <source>Automatic (REST, else SOAP)</source>
        <translation>Automatisk (REST, ellers SOAP)</translation>
    </message>
    <message>
        <source>%1 answers with %2 (%3 ms).</source>
        <extracomment>&quot;SuperOffice 10.1.4 NetServer answers with Services88 (12 ms).&quot;</extracomment>
        <translation>%1 svarer med %2 (%3 ms).</translation>
    </message>
    <message>
        <source>The Services version is used if the server has no REST. An envelope can be chosen only for the interface SOAP.</source>
        <translation>Services-versjonen brukes hvis serveren ikke har REST. Konvolutt kan bare velges for grensesnittet SOAP.</translation>
    </message>
    <message>
        <source>Services versions and envelopes apply to SOAP only.</source>
        <translation>Services-versjoner og konvolutter gjelder bare for SOAP.</translation>
    </message>
    <message>
        <source>Check the path after the name of the server, such as /SuperOffice, and the Services version under Advanced.</source>
        <translation>Kontroller stien etter servernavnet, for eksempel /SuperOffice, og Services-versjonen under Avansert.</translation>
    </message>
    <message>
        <source>The web client. Since 10.1.2 it runs NetServer in a process of its own, so its users may keep seeing old data.</source>
        <translation>Nettklienten. Fra 10.1.2 kjører den NetServer i en egen prosess, så brukerne der kan fortsatt se gamle data.</translation>
    </message>
    <message>
        <source>Flush it there: a general administrator opens the web client with default.aspx?flush.</source>
        <translation>Tøm den der: en hovedadministrator åpner nettklienten med default.aspx?flush.</translation>
    </message>
    <message>
        <source>SuperOffice Service, which keeps caches of its own.</source>
        <translation>SuperOffice Service, som har egne hurtigbuffere.</translation>
    </message>
    <message>
        <source>Flush it there: “Flush caches” on its debug page.</source>
        <translation>Tøm dem der: «Flush caches» på feilsøkingssiden.</translation>
    </message>
    <message>
        <source>The batch service and other services with NetServer in their own process.</source>
        <translation>Batch-tjenesten og andre tjenester med NetServer i sin egen prosess.</translation>
    </message>
    <message>
        <source>Restart the service.</source>
        <translation>Start tjenesten på nytt.</translation>
    </message>
    <message>
        <source>Other worker processes of the same application pool: only the one that answers is flushed.</source>
        <translation>Andre arbeidsprosesser i samme programgruppe: bare den som svarer, tømmes.</translation>
    </message>
    <message>
        <source>Recycle the application pool where it has more than one worker process.</source>
        <translation>Resirkuler programgruppen der den har mer enn én arbeidsprosess.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::RestDecode</name>
    <message>
        <source>The tenant %1 is not running: its state is “%2”. Nothing is sent to it.</source>
        <translation>Leietakeren %1 kjører ikke: Tilstanden er «%2». Ingenting sendes til den.</translation>
    </message>
    <message>
        <source>The server says that the tenant is at “%1”. That is not an https address of this tenant in %2, so nothing is sent there.</source>
        <translation>Serveren oppgir at leietakeren er på «%1». Det er ikke en https-adresse for denne leietakeren i %2, så ingenting sendes dit.</translation>
    </message>
    <message>
        <source>The server ignored the sign-in: it answered as if nobody was signed in.</source>
        <translation>Serveren så bort fra påloggingen: Den svarte som om ingen var pålogget.</translation>
    </message>
    <message>
        <source>The server says that the tenant is at “%1”. That is another environment of %2 than the one that was asked, so nothing is sent there.</source>
        <translation>Tjeneren sier at leietakeren er på «%1». Det er et annet miljø i %2 enn det som ble spurt, så ingenting sendes dit.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::RestEncode</name>
    <message>
        <source>The application token has a character that cannot be sent.</source>
        <translation>Programtokenet inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>The ticket has a character that cannot be sent.</source>
        <translation>Billetten inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>The access token has a character that cannot be sent.</source>
        <translation>Tilgangstokenet inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>The cookie has a character that cannot be sent.</source>
        <translation>Informasjonskapselen inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>The XSRF token has a character that cannot be sent.</source>
        <translation>XSRF-tokenet inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>Over REST the name of a user cannot hold a colon.</source>
        <translation>Over REST kan et brukernavn ikke inneholde kolon.</translation>
    </message>
    <message>
        <source>User name or password has a character that cannot be sent.</source>
        <translation>Brukernavn eller passord inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>A name has a character that cannot be sent.</source>
        <translation>Et navn inneholder et tegn som ikke kan sendes.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::RestErrors</name>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 Den sier: %2</translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more.</source>
        <translation>Serveren godtar ikke lenger denne påloggingen.</translation>
    </message>
    <message>
        <source>%1 Over REST a server also says this if AuthorizeWithUsername is off in its web.config, or if Basic authentication is on in IIS.</source>
        <translation>%1 Over REST sier en server dette også hvis AuthorizeWithUsername er slått av i web.config, eller hvis Basic-autentisering er slått på i IIS.</translation>
    </message>
    <message>
        <source>There is no REST interface of NetServer under %1.</source>
        <translation>Det finnes ikke noe REST-grensesnitt for NetServer under %1.</translation>
    </message>
    <message>
        <source>There is nothing about the tenant at %1.</source>
        <translation>Det finnes ingenting om leietakeren på %1.</translation>
    </message>
    <message>
        <source>This server does not offer this operation.</source>
        <translation>Denne serveren tilbyr ikke denne operasjonen.</translation>
    </message>
    <message>
        <source>The server does not allow this.</source>
        <translation>Serveren tillater ikke dette.</translation>
    </message>
    <message>
        <source>This is not the host at which the tenant answers (HTTP 421).</source>
        <translation>Dette er ikke verten som leietakeren svarer på (HTTP 421).</translation>
    </message>
    <message>
        <source>The server reports an error, but not which one.</source>
        <translation>Serveren melder om en feil, men ikke hvilken.</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 and does not say what happened.</source>
        <translation>Serveren svarte HTTP %1 og sier ikke hva som skjedde.</translation>
    </message>
    <message>
        <source>A web page came back, not the REST interface of NetServer. Check the address.</source>
        <translation>Det kom tilbake en nettside, ikke REST-grensesnittet til NetServer. Kontroller adressen.</translation>
    </message>
    <message>
        <source>The server answered “null”. That means that something failed, but not what.</source>
        <translation>Serveren svarte «null». Det betyr at noe mislyktes, men ikke hva.</translation>
    </message>
    <message>
        <source>The server sent an empty answer.</source>
        <translation>Serveren sendte et tomt svar.</translation>
    </message>
    <message>
        <source>XML came back, where the REST interface of NetServer answers in JSON. Check the address.</source>
        <translation>Det kom tilbake XML, men REST-grensesnittet til NetServer svarer med JSON. Kontroller adressen.</translation>
    </message>
    <message>
        <source>It cannot be read as JSON: %1.</source>
        <translation>Det kan ikke leses som JSON: %1.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::RestProtocol</name>
    <message>
        <source>An Online tenant is reached over https only.</source>
        <translation>En leietaker i Online nås bare over https.</translation>
    </message>
    <message>
        <source>This server does not offer this operation.</source>
        <translation>Denne serveren tilbyr ikke denne operasjonen.</translation>
    </message>
    <message>
        <source>Sluice finds out at which host the tenant answers when it sends something.</source>
        <translation>Sluice finner ut på hvilken vert leietakeren svarer når noe sendes.</translation>
    </message>
    <message>
        <source>The address of an Online tenant has one folder: the name of the tenant, such as Cust12345.</source>
        <translation>Adressen til en leietaker i Online har én mappe: navnet på leietakeren, som Cust12345.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::Rights</name>
    <message>
        <source>This account probably may flush: it is a general administrator.</source>
        <translation>Denne kontoen har trolig lov til å tømme: Den er generell administrator.</translation>
    </message>
    <message>
        <source>This account probably may not flush: it is not a general administrator.</source>
        <translation>Denne kontoen har trolig ikke lov til å tømme: Den er ikke en generell administrator.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SignIn</name>
    <message>
        <source>The server refused this user name or password.</source>
        <translation>Serveren avviste dette brukernavnet eller passordet.</translation>
    </message>
    <message>
        <source>The server refused this ticket.</source>
        <translation>Serveren avviste denne billetten.</translation>
    </message>
    <message>
        <source>The server refused this access token.</source>
        <translation>Serveren avviste dette tilgangstokenet.</translation>
    </message>
    <message>
        <source>The server refused this browser session.</source>
        <translation>Serveren avviste denne nettleserøkten.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapDecode</name>
    <message>
        <source>The server answered, but without a list of caches.</source>
        <translation>Serveren svarte, men uten en liste over hurtigbuffere.</translation>
    </message>
    <message>
        <source>The server answered, but without a state of the caches.</source>
        <translation>Serveren svarte, men uten noen tilstand for hurtigbufferne.</translation>
    </message>
    <message>
        <source>The server answered, but without a list of generations.</source>
        <translation>Serveren svarte, men uten en liste over generasjoner.</translation>
    </message>
    <message>
        <source>The server accepted the sign-in, but sent no ticket.</source>
        <translation>Serveren godtok påloggingen, men sendte ingen billett.</translation>
    </message>
    <message>
        <source>The server answered with no value instead of a list of caches.</source>
        <translation>Serveren svarte uten verdi i stedet for en liste over hurtigbuffere.</translation>
    </message>
    <message>
        <source>The server answered with a list of caches in a form that was not understood.</source>
        <translation>Serveren svarte med en liste over hurtigbuffere i en form som ikke ble forstått.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapEncode</name>
    <message>
        <source>The application token has a character that cannot be sent.</source>
        <translation>Programtokenet inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>The ticket has a character that cannot be sent.</source>
        <translation>Billetten inneholder et tegn som ikke kan sendes.</translation>
    </message>
    <message>
        <source>A cache name has a character that cannot be sent, such as a control character.</source>
        <translation>Et hurtigbuffernavn inneholder et tegn som ikke kan sendes, for eksempel et kontrolltegn.</translation>
    </message>
    <message>
        <source>%1 has a character that cannot be sent, such as a control character.</source>
        <translation>%1 inneholder et tegn som ikke kan sendes, for eksempel et kontrolltegn.</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapErrors</name>
    <message>
        <source>This server has no %1 at this address.</source>
        <translation>Denne serveren har ingen %1 på denne adressen.</translation>
    </message>
    <message>
        <source>No NetServer answers under %1: Services 73 to 88 were tried. A NetServer older than 7.3 cannot be used.</source>
        <translation>Ingen NetServer svarer under %1: Services 73 til 88 er prøvd. En NetServer eldre enn 7.3 kan ikke brukes.</translation>
    </message>
    <message>
        <source>There is no NetServer with %1 under %2.</source>
        <translation>Det finnes ingen NetServer med %1 under %2.</translation>
    </message>
    <message>
        <source>The server does not allow this.</source>
        <translation>Serveren tillater ikke dette.</translation>
    </message>
    <message>
        <source>The server does not accept this form of request (HTTP 415). Try another form of the envelope.</source>
        <translation>Serveren godtar ikke denne formen for forespørsel (HTTP 415). Prøv en annen form for konvolutten.</translation>
    </message>
    <message>
        <source>This server does not offer this operation.</source>
        <translation>Denne serveren tilbyr ikke denne operasjonen.</translation>
    </message>
    <message>
        <source>The server reports a fault.</source>
        <translation>Serveren melder om en feil.</translation>
    </message>
    <message>
        <source>The server reports that the operation failed, but not why.</source>
        <translation>Serveren melder at operasjonen mislyktes, men ikke hvorfor.</translation>
    </message>
    <message>
        <source>This server has %1, but without %2.svc (HTTP 404).</source>
        <translation>Denne serveren har %1, men uten %2.svc (HTTP 404).</translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapProtocol</name>
    <message>
        <source>The Services version must be 73, 75 or 80 to 88.</source>
        <translation>Services-versjonen må være 73, 75 eller 80 til 88.</translation>
    </message>
    <message>
        <source>%1 does not have this operation; it came with Services%2.</source>
        <translation>%1 har ikke denne operasjonen; den kom med Services%2.</translation>
    </message>
    <message>
        <source>SOAP does not have this operation.</source>
        <translation>SOAP har ikke denne operasjonen.</translation>
    </message>
    <message>
        <source>A browser session can be used over REST only.</source>
        <translation>En nettleserøkt kan bare brukes over REST.</translation>
    </message>
    <message>
        <source>This is the version that is tried first. Sluice finds out which version the server has when it sends something.</source>
        <translation>Dette er versjonen som prøves først. Sluice finner ut hvilken versjon serveren har når noe sendes.</translation>
    </message>
    <message>
        <source>An Online tenant needs REST: choose REST, or the automatic choice.</source>
        <translation>En leietaker i Online krever REST: Velg REST, eller det automatiske valget.</translation>
    </message>
</context>
<context>
    <name>sluice::wire::Charset</name>
    <message>
        <source>The encoding %1 is not known here.</source>
        <translation>Tegnkodingen %1 er ikke kjent her.</translation>
    </message>
    <message>
        <source>The text is not in the encoding %1.</source>
        <translation>Teksten er ikke i tegnkodingen %1.</translation>
    </message>
</context>
<context>
    <name>sluice::wire::HttpErrors</name>
    <message>
        <source>The server answered HTTP %1 and does not say what happened.</source>
        <translation>Serveren svarte HTTP %1 og sier ikke hva som skjedde.</translation>
    </message>
    <message>
        <source>A web page came back, not %1. Check the address.</source>
        <translation>Det kom tilbake en nettside, ikke %1. Kontroller adressen.</translation>
    </message>
    <message>
        <source>The server redirects to another address, and Sluice does not follow redirects. Check the address.</source>
        <translation>Serveren viderekobler til en annen adresse, og Sluice følger ikke viderekoblinger. Kontroller adressen.</translation>
    </message>
    <message>
        <source>The server redirects to %1, and Sluice does not follow redirects. Check the address.</source>
        <translation>Serveren viderekobler til %1, og Sluice følger ikke viderekoblinger. Kontroller adressen.</translation>
    </message>
    <message>
        <source>The server did not accept the request (HTTP %1).</source>
        <translation>Serveren godtok ikke forespørselen (HTTP %1).</translation>
    </message>
    <message>
        <source>The web server in front of %1 asks for its own sign-in.</source>
        <translation>Nettserveren foran %1 ber om sin egen pålogging.</translation>
    </message>
    <message>
        <source>This is not an answer that %1 gives.</source>
        <translation>Dette er ikke et svar som %1 gir.</translation>
    </message>
    <message>
        <source>The answer is compressed (%1), which was not asked for, and cannot be read.</source>
        <translation>Svaret er komprimert (%1), noe det ikke ble bedt om, og kan ikke leses.</translation>
    </message>
    <message>
        <source>It cannot be read as XML: %1</source>
        <translation>Det kan ikke leses som XML: %1</translation>
    </message>
</context>
<context>
    <name>sluice::wire::Json</name>
    <message>
        <source>more than %1 lists and objects</source>
        <translation>mer enn %1 lister og objekter</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>more than one value</source>
        <translation>mer enn én verdi</translation>
    </message>
</context>
<context>
    <name>sluice::wire::Statements</name>
    <message>
        <source>The answer contradicts itself: it says “%1”, but also “%2”.</source>
        <translation>Svaret motsier seg selv: Det sier «%1», men også «%2».</translation>
    </message>
</context>
<context>
    <name>sluice::wire::XmlGuard</name>
    <message>
        <source>A document type definition is not accepted.</source>
        <translation>En dokumenttypedefinisjon godtas ikke.</translation>
    </message>
    <message>
        <source>A tag is longer than %1 characters.</source>
        <translation>En tagg er lengre enn %1 tegn.</translation>
    </message>
    <message>
        <source>An element has more than %1 attributes.</source>
        <translation>Et element har mer enn %1 attributter.</translation>
    </message>
    <message>
        <source>More than %1 namespaces are declared.</source>
        <translation>Mer enn %1 navnerom er deklarert.</translation>
    </message>
    <message>
        <source>Elements are nested too deeply.</source>
        <translation>Elementer er nestet for dypt.</translation>
    </message>
</context>
</TS>
