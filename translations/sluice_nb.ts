<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO">
<context>
    <name>CachePage</name>
    <message>
        <source>Fi&amp;lter caches:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush Ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>All caches of this server are dropped and filled again when they are next used. Everybody who works with the server notices that for a while. No data is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;These caches are dropped and filled again when they are next used. No data is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caches to be flushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exact Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Sign in to a server to see its caches and to flush them. The demo server is built in: it needs no network, and nothing can go wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign In to a Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the Demo Server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>Sign In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dis&amp;miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sluice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;In to a Server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y the Demo Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush &amp;All…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign In to a Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server &amp;address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://crm.example.com/SuperOffice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address begins with http://, so the password travels to the server unencrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dvanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;vices version:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Envelope:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeout:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CA file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a file of certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Flushes the caches of application servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo server and sign in to it. Nothing is stored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::AbstractCall</name>
    <message>
        <source>Stopped before it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while waiting for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::CacheModel</name>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::CachePage</name>
    <message>
        <source>No cache matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n caches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n hidden by the filter)</source>
        <comment>3 ticked (1 hidden by the filter)</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::Cell</name>
    <message>
        <source>Server answered OK, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied by server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: it may or may not have happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::Console</name>
    <message>
        <source>Signing in to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list of caches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>All caches: Server answered OK</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::DemoServer</name>
    <message>
        <source>The demo server could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::Environment</name>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::HttpTransfer</name>
    <message>
        <source>The answer of %1 is longer than any answer should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::MainWindow</name>
    <message>
        <source>Something is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Sluice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account probably may not flush: it is no general administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server lists no caches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of caches has not been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the server cannot list its caches. All of them together can be flushed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Flush %n &amp;Ticked…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::NetworkError</name>
    <message>
        <source>%1 refuses the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is known as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to %1 refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no working connection to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::Operation</name>
    <message>
        <source>No cache is selected, so there is nothing to flush.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the application whose configurations are to be cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the instance whose configurations are to be cleared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::Run</name>
    <message>
        <source>Stopped before it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::Sessions</name>
    <message>
        <source>There is no protocol called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeout must be at least one second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::SignInDialog</name>
    <message>
        <source>Enter the name of the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As servers speak it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published by the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate Authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::TransportPolicy</name>
    <message>
        <source>The certificate file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::Window</name>
    <message>
        <source>All caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n caches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Flush All Caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush 1 Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Flush %n Caches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>Flush 3 Caches on crm.example.com</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flushing all caches on %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flushing 1 cache on %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Flushing %n caches on %1…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::CommandLine</name>
    <message>
        <source>There is no command of this name to tell about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret is taken as an argument, because every user of this machine can read arguments: put the password into SLUICE_PASSWORD or use --password-stdin, and the application token into SLUICE_APP_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option --%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value; one that begins with a hyphen is written --%1=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is no option of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 was given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes options only, and there is a word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name what to preview: probe, sign-in, list, flush or clear-config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with --url where the server is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with --user who signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--ca needs the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--envelope is wire or published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--environment is production, staging, test, development or demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--services is auto, 73, 75 or 80 to 88.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--timeout is a number of seconds from 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--all and --cache exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the caches with --cache NAME, or say --all to flush every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--allow-unknown is about names, and --all has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--all-associates and --own-only exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whose configurations to clear: --all-associates or --own-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mock can only serve: sluicectl mock serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port is a number from 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--journal needs the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Confirmation</name>
    <message>
        <source>Flush this cache on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Flush these %n caches on %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the configurations of application %1, instance %2, for everybody on %3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear your own configurations of application %1, instance %2, on %3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush every cache on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--confirm names another host than %1, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Production --yes is not enough: it takes --confirm %1. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is in Production. Type %1 to go on: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the answer to a question; its first letter alone will do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no terminal to ask on: in Production, add --confirm %1. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no terminal to ask on: add --yes. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::FlushCommand</name>
    <message>
        <source>The names were not checked, because the list of caches could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists no cache “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists no cache “%1”, but “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was flushed. The name of a table can be flushed as well, but takes --allow-unknown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::ListCommand</name>
    <message>
        <source>The server lists no cache.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::MockServeCommand</name>
    <message>
        <source>The journal %1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mock cannot listen at port %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Options</name>
    <message>
        <source>How to talk to the server (default: superoffice-soap).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services version: 73, 75, 80 to 88, or auto (default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the SOAP envelope (default: wire).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account to sign in with. A probe needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the password from the first line of standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to wait for an answer, 1 to 3600 (default: 30).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authorities to trust beside the system&apos;s, in PEM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of the server: production, staging, test, development or demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON instead of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache to flush, exactly as it is listed. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush every cache of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also send names that the server does not list, such as the name of a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application whose configurations are cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance whose configurations are cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the configurations of everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear only those of the account that signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it without asking. Not enough in Production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it without asking, if HOST is the host of the address. The only way in Production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port to listen at (default: any that is free).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services versions to have (default: all). May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which form of SOAP to accept (default: wire).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more cache to have. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a sign-in is good for without being used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any setting of the mock. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append a line of JSON to FILE for each call that arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which version answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the caches, one name per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush the caches that are named, or all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cached configurations of an application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the request that another command would send, and send nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve a mock server on this machine until it is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password comes from SLUICE_PASSWORD, from --password-stdin, or is asked for on a terminal.
The application token comes from SLUICE_APP_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password comes from SLUICE_PASSWORD, from --password-stdin, or is asked for on a terminal.
The application token comes from SLUICE_APP_TOKEN.
Before anything is sent you are asked, on a terminal. --yes answers, --confirm HOST does so everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the options of the command whose request it prints. Secrets are shown as placeholders; none is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It prints one line of JSON with its url, a user and the password of that user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell more about a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell which version of Sluice this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 all acknowledged, listed or probed; 1 usage; 2 sign-in refused; 3 some acknowledged,
some not; 4 none acknowledged, or failed otherwise; 5 no server reached; 6 not confirmed; 130 cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Output</name>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Password</name>
    <message>
        <source>The password is not written in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input ended before there was a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Preview</name>
    <message>
        <source>The version is found out when something is sent; this is the one tried first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::ctl::Program</name>
    <message>
        <source>Not confirmed, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no password: set SLUICE_PASSWORD or use --password-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: the password goes to %1 over http, readable for everybody on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument %1 is not written in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::mock::Settings</name>
    <message>
        <source>The mock has no setting “%1”; it has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value for the mock setting %2, which takes %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::Address</name>
    <message>
        <source>This is not the address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user name and password out of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapDecode</name>
    <message>
        <source>The server refused this user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepted the sign-in but gave no ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered, but without a list of caches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered that it has no value for the list of caches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapEncode</name>
    <message>
        <source>The application token has a character that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket has a character that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cache name has a character that cannot be sent, such as a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a character that cannot be sent, such as a control character.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapObjection</name>
    <message>
        <source>This server has no %1 at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No NetServer answers under %1: Services 73 to 88 were tried. A NetServer older than 7.3 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no NetServer with %1 under %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends you to another address, and Sluice does not follow. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server asks for a sign-in of its own before NetServer is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take the request (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not offer this operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reports a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says that it did not succeed, and not why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered HTTP %1 and does not say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came back, not NetServer. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not one that NetServer is known to give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends you to %1, and Sluice does not follow. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take this form of request (HTTP 415). Another form of the envelope may be the right one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sluice::superoffice::SoapProtocol</name>
    <message>
        <source>The Services version must be 73, 75 or 80 to 88.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have this operation; it came with Services%2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
