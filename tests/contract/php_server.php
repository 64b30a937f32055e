<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// PHP's SoapServer in the place of NetServer and infoRouter, as a script for `php -S`. It reads and writes as the WSDLs in
// CONTRACTS say, and notes each call as a line of JSON in JOURNAL. User and password are "user" and "password".
ini_set('soap.wsdl_cache_enabled', '0');

function note(array $entry): void
{
    file_put_contents(getenv('JOURNAL'), json_encode($entry, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR) . "\n", FILE_APPEND);
}

/** What PHP makes of a list: nothing, one value or several. */
function texts(mixed $list): array
{
    return $list === null ? [] : (array) ($list->string ?? []);
}

/** The three services of one version. SoapServer calls a method for each header too, before that of the body. */
final class NetServer
{
    private const TICKET = '7T:php';
    private string $ticket = '';

    public function __construct(private SoapServer $server, private string $services, private string $agent)
    {
    }

    public function __call(string $name, array $arguments): mixed
    {
        if ($name === 'Credentials') {
            $this->ticket = $arguments[0]->Ticket ?? '';
        }
        if (in_array($name, ['Credentials', 'ApplicationToken', 'TimeZone'], true)) {
            return null;
        }
        $body = $arguments[0] ?? new stdClass();
        note(['service' => "Services{$this->services}/{$this->agent}", 'op' => $name, 'ticket' => $this->ticket === self::TICKET,
              'arguments' => $body]);
        $isOpen = $this->agent === 'SoPrincipal' || $this->ticket === self::TICKET;
        $namespace = "http://www.superoffice.net/ws/crm/NetServer/Services{$this->services}";
        $this->server->addSoapHeader(new SoapHeader($namespace, 'Succeeded', $isOpen));
        if (!$isOpen) {
            $this->server->addSoapHeader(new SoapHeader($namespace, 'ExceptionInfo', [
                'Message' => 'No session', 'ExceptionType' => 'SuperOffice.Exceptions.SoSessionException']));
            return [];
        }
        return match ($name) {
            'GetSystemInfo' => ['SystemInfo' => ['Description' => 'NetServer in PHP', 'AssemblyVersion' => '10.0.1.2']],
            'AuthenticateUsernamePassword' => $this->signIn($body),
            'GetCacheNames' => ['Response' => ['string' => ['ExtAppCache', 'UserGroupCache', ' a & b <c> "d" ÆØÅ ']]],
            'GetCacheState' => ['Response' => 'state of ' . implode('|', texts($body->CacheNames ?? null))],
            'GetCacheInvalidationGenerations' => ['Response' => ['CacheInvalidation' => array_map(
                fn ($each) => ['Name' => $each, 'Generation' => 7], texts($body->Names ?? null))]],
            default => [],
        };
    }

    private function signIn(object $body): array
    {
        $isRight = ($body->UserName ?? '') === 'user' && ($body->Password ?? '') === 'password';
        return ['Response' => $isRight ? ['Associate' => 'user', 'FunctionRights' => ['string' => ['admin-all']]] : null,
                'Credentials' => $isRight ? ['Ticket' => self::TICKET] : null, 'AuthenticationSucceeded' => $isRight];
    }
}

final class InfoRouter
{
    private const TICKET = '0b3c6a52-7d1e-4f5e-9a51-1c9c5e0a7f11';

    public function __call(string $name, array $arguments): array
    {
        $given = (array) ($arguments[0] ?? []);
        $ticket = $given['authenticationTicket'] ?? $given['AuthenticationTicket'] ?? '';
        note(['op' => $name, 'ticket' => $ticket === self::TICKET, 'type' => $_SERVER['CONTENT_TYPE'] ?? '']);
        return [$name . 'Result' => ['any' => $this->result($name, $given, $ticket === self::TICKET)]];
    }

    private function result(string $name, array $given, bool $isSignedIn): string
    {
        $isRight = ($given['UID'] ?? '') === 'user' && ($given['PWD'] ?? '') === 'password';
        $who = ' username="user" fullname="User" expireOn="2036-12-01T10:00:00Z" isAuthenticated="True"';
        return match (true) {
            $name === 'ServerInfo' => '<root success="true" VersionNumber="9.1.0.0" ServerName="PHP"/>',
            str_starts_with($name, 'AuthenticateUser') => $isRight
                ? '<root success="true" ticket="' . self::TICKET . "\"$who/>" : '<root success="false" error="[900]Authentication failed"/>',
            !$isSignedIn => '<response success="false" error="[901]Session expired or Invalid ticket" errorCode="4010"/>',
            $name === 'getApplicationParameters' =>
                '<response success="true" error=""><PARAMETERS><SEARCHPAGESIZE>20</SEARCHPAGESIZE></PARAMETERS></response>',
            $name === 'GetSystemBehaviorSettings' =>
                '<response success="true"><Value><LoginDelay>0</LoginDelay></Value></response>',
            $name === 'GetGroupMembershipsOfUser' =>
                '<response success="true"><UserGroups><usergroup GroupID="104" GroupName="[Administrators]"/></UserGroups></response>',
            default => '<response success="true"/>',
        };
    }
}

function server(string $wsdl, bool $isSoap12): SoapServer
{
    return new SoapServer($wsdl, ['cache_wsdl' => WSDL_CACHE_NONE, 'soap_version' => $isSoap12 ? SOAP_1_2 : SOAP_1_1]);
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (preg_match('~^/SuperOffice/Remote/Services(\d\d)/(SoPrincipal|Diagnostics|Configuration)\.svc$~', $path, $found)) {
    $server = server(getenv('CONTRACTS') . "/superoffice/Services{$found[1]}-{$found[2]}.wsdl", false);
    $server->setObject(new NetServer($server, $found[1], $found[2]));
    $server->handle();
} elseif ($path === '/srv.asmx') {
    $isSoap12 = str_starts_with($_SERVER['CONTENT_TYPE'] ?? '', 'application/soap+xml');
    $server = server(getenv('CONTRACTS') . '/inforouter/srv-reconstructed.wsdl', $isSoap12);
    $server->setObject(new InfoRouter());
    $server->handle();
} else {
    http_response_code(404);
}
